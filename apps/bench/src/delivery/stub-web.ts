import { once } from 'node:events';
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';

const answers: Readonly<Record<string, () => unknown>> = {
  messages: () => ({ id: `<${crypto.randomUUID()}@mg.distro-nation.com>`, message: 'Queued.' }),
  contact: () => ({ version: 0 }),
  key: () => ({ plaintext: randomBytes(32).toString('base64') }),
};

/** What everything is asked of over HTTP here: a provider, a table of contacts and a KMS that answer at once,
 *  nearer than any network. Counts what it was asked for, by the last part of the path. */
export const startStubWeb = async () => {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    const what = request.url?.split('/').at(-1) ?? '';
    calls.set(what, (calls.get(what) ?? 0) + 1);
    request.resume().on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answers[what]?.() ?? {}));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    /** Since it was asked for before. */
    takeCalls(what: string): number {
      const taken = calls.get(what) ?? 0;
      calls.delete(what);
      return taken;
    },
    async stop(): Promise<void> {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
