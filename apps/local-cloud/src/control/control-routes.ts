import { Hono } from 'hono';
import { z } from 'zod';
import { faultKinds, faultyServices, type Faults } from './faults.ts';

const faultSchema = z.strictObject({
  service: z.enum(faultyServices),
  kind: z.enum(faultKinds),
  operation: z.string().min(1).exactOptional(),
  times: z.int().positive().exactOptional(),
});

/** Switches for tests and people: `POST /faults` adds one, `GET` lists, `DELETE` clears. */
export const controlRoutes = ({ faults }: { faults: Faults }): Hono => {
  const app = new Hono();
  app.get('/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/faults', async (c) => {
    const fault = faultSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!fault.success) return c.json({ error: z.prettifyError(fault.error) }, 400);
    faults.add(fault.data);
    return c.json({ faults: faults.list() }, 201);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json({ faults: [] });
  });
  return app;
};
