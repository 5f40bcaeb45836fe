import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { readForm } from './form.ts';
import { refuse } from './refusal.ts';
import { suppressionLists, type SuppressionList, type Suppressions } from './suppressions.ts';

const entrySchema = z
  .object({
    address: z.string().includes('@'),
    code: z.coerce.string().optional(),
    error: z.string().optional(),
    tag: z.string().optional(),
    tags: z.array(z.string()).optional(),
  })
  .transform(({ address, code = '550', error = '', tag = '*', tags = [tag] }) => ({
    bounces: { address, code, error },
    unsubscribes: { address, tags: tags.map((name) => name.toLowerCase()) },
    complaints: { address },
  }));

/** Mailgun's own lists of whom it will not mail, one set of routes for the three of them. */
export const suppressionRoutes = (suppressions: Suppressions): Hono => {
  const app = new Hono();
  for (const list of suppressionLists) addList(app, list, suppressions);
  return app;
};

const addList = (app: Hono, list: SuppressionList, suppressions: Suppressions): void => {
  const missing = (): never => refuse(`Address not found in ${list} table`, 404);

  app.get(`/:domain/${list}`, (c) =>
    c.json({ items: suppressions.all(c.req.param('domain'), list), paging: {} }),
  );
  app.get(`/:domain/${list}/:address`, (c) =>
    c.json(suppressions.get(c.req.param('domain'), list, c.req.param('address')) ?? missing()),
  );
  app.post(`/:domain/${list}`, async (c) => {
    const entries = z.array(entrySchema).safeParse(await readEntries(c));
    if (!entries.success) return refuse('Invalid suppression: an address is required');
    for (const entry of entries.data) suppressions.add(c.req.param('domain'), list, entry[list]);
    return c.json({ message: `${entries.data.length} addresses have been added to ${list} table` });
  });
  app.delete(`/:domain/${list}/:address`, (c) => {
    const address = c.req.param('address');
    if (!suppressions.remove(c.req.param('domain'), list, address)) return missing();
    return c.json({ message: `Address has been removed from ${list} table`, address });
  });
  app.delete(`/:domain/${list}`, (c) => {
    suppressions.clear(c.req.param('domain'), list);
    return c.json({ message: `${list} table has been cleared` });
  });
};

const readEntries = async (c: Context): Promise<unknown> => {
  if (c.req.header('content-type')?.startsWith('application/json')) return c.req.json();
  const form = await readForm(c);
  return [Object.fromEntries(form.startingWith(''))];
};
