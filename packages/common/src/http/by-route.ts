import type { Endpoint } from '@distronation/contracts';
import type { Handler } from './create-endpoint.ts';

/** One function behind several routes: each call goes to the handler of the contract that the
 *  gateway matched. */
export const byRoute = (...routes: readonly [contract: Endpoint, handler: Handler][]): Handler => {
  const handlers = new Map(
    routes.map(([{ method, path }, handler]) => [`${method} ${path}`, handler]),
  );
  return async (event, context) => {
    const route = `${event.httpMethod} ${event.resource}`;
    const handler = handlers.get(route);
    if (!handler) throw new Error(`No endpoint for ${route}`);
    return handler(event, context);
  };
};
