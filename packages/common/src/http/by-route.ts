import type { Endpoint } from '@distronation/contracts';
import type { Handler } from './create-endpoint.ts';

export type Route = readonly [contract: Endpoint, handler: Handler];

/** One function behind several routes: each call goes to the handler of the contract that the
 *  gateway matched. */
export const byRoute =
  (...routes: readonly Route[]): Handler =>
  async (event, context) => {
    const { httpMethod, resource } = event;
    // HEAD is a GET whose body the gateway leaves out.
    const asked = httpMethod === 'HEAD' ? 'GET' : httpMethod;
    // Some gateways, serverless-offline among them, put the stage before the path.
    const route = routes.find(([{ method, path }]) => method === asked && resource.endsWith(path));
    if (!route) throw new Error(`No endpoint for ${httpMethod} ${resource}`);
    const [, handler] = route;
    return handler(event, context);
  };
