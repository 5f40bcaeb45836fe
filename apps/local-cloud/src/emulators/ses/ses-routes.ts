import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { AwsError } from '../aws-error.ts';
import { answer, readJson, type AwsService, type Operation } from '../aws-json.ts';

/** The restJson1 protocol's method and path of each operation that is emulated. */
const routes = {
  CreateContactList: ['POST', '/contact-lists'],
  GetContactList: ['GET', '/contact-lists/:ContactListName'],
  UpdateContactList: ['PUT', '/contact-lists/:ContactListName'],
  DeleteContactList: ['DELETE', '/contact-lists/:ContactListName'],
  CreateContact: ['POST', '/contact-lists/:ContactListName/contacts'],
  ListContacts: ['POST', '/contact-lists/:ContactListName/contacts/list'],
  GetContact: ['GET', '/contact-lists/:ContactListName/contacts/:EmailAddress'],
  UpdateContact: ['PUT', '/contact-lists/:ContactListName/contacts/:EmailAddress'],
  DeleteContact: ['DELETE', '/contact-lists/:ContactListName/contacts/:EmailAddress'],
  PutSuppressedDestination: ['PUT', '/suppression/addresses'],
  ListSuppressedDestinations: ['GET', '/suppression/addresses'],
  GetSuppressedDestination: ['GET', '/suppression/addresses/:EmailAddress'],
  DeleteSuppressedDestination: ['DELETE', '/suppression/addresses/:EmailAddress'],
  CreateConfigurationSet: ['POST', '/configuration-sets'],
  GetConfigurationSet: ['GET', '/configuration-sets/:ConfigurationSetName'],
  CreateConfigurationSetEventDestination: [
    'POST',
    '/configuration-sets/:ConfigurationSetName/event-destinations',
  ],
  GetConfigurationSetEventDestinations: [
    'GET',
    '/configuration-sets/:ConfigurationSetName/event-destinations',
  ],
  GetAccount: ['GET', '/account'],
  SendEmail: ['POST', '/outbound-emails'],
} as const;

export type SesOperations = Record<keyof typeof routes, Operation>;

export const sesRoutes = (service: AwsService, operations: SesOperations): Hono => {
  const app = new Hono();
  for (const [name, run] of Object.entries(operations)) {
    const [method, path] = routeOf(name);
    app.on(method, `/v2/email${path}`, (c) =>
      answer(c, service, name, async () => run(await readInput(c))),
    );
  }
  app.all('/v2/*', (c) =>
    answer(c, service, 'unknown', () => {
      const call = `${c.req.method} ${c.req.path}`;
      throw new AwsError('UnknownOperationException', `${call} is not emulated.`, 404);
    }),
  );
  return app;
};

const allRoutes = new Map<string, readonly [method: string, path: string]>(Object.entries(routes));
const routeOf = (name: string): readonly [method: string, path: string] => {
  const route = allRoutes.get(name);
  if (!route) throw new Error(`${name} has no route`);
  return route;
};

/** An operation's members come from the path, the query and the body alike. */
const readInput = async (c: Context): Promise<Record<string, unknown>> => {
  const query = Object.entries(c.req.queries()).map(([name, values]): [string, unknown] => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  return {
    ...z.record(z.string(), z.unknown()).parse(await readJson(c)),
    ...Object.fromEntries(query),
    ...c.req.param(),
  };
};
