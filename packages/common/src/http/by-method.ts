import type { Handler } from './create-endpoint.ts';

/** One function behind one path: each method has its endpoint, and HEAD is a GET without a body. */
export const byMethod =
  (handlers: Readonly<Record<string, Handler>>): Handler =>
  async (event, context) => {
    const handler = handlers[event.httpMethod === 'HEAD' ? 'GET' : event.httpMethod];
    if (!handler) throw new Error(`No endpoint for ${event.httpMethod} ${event.path}`);
    return handler(event, context);
  };
