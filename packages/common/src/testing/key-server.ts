import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export interface KeyServer extends AsyncDisposable {
  url: string;
  /** How often it was asked. */
  readonly asked: number;
  publish(...keys: { id: string; certificate: string }[]): void;
  /** What it does instead of answering well; `undefined` mends it. */
  fail(how: RequestListener | undefined): void;
}

/** Publishes certificates over HTTP in the form that Google does, for as long as a test lasts. */
export const startKeyServer = async (): Promise<KeyServer> => {
  let body = '{}';
  let asked = 0;
  let failure: RequestListener | undefined;

  const server = createServer((request, response) => {
    asked += 1;
    // One that were kept for the next question might end just when that comes.
    response.setHeader('Connection', 'close');
    if (failure) return failure(request, response);
    response.setHeader('Content-Type', 'application/json; charset=UTF-8');
    response.setHeader('Cache-Control', 'public, max-age=3600, must-revalidate, no-transform');
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');

  return {
    url: `http://127.0.0.1:${address.port}/certificates`,
    get asked() {
      return asked;
    },
    publish: (...keys) => {
      body = JSON.stringify(
        Object.fromEntries(keys.map(({ id, certificate }) => [id, certificate])),
      );
    },
    fail: (how) => {
      failure = how;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
