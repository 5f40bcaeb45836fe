import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mailgunTemplatesApi } from './mailgun-templates-api.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const inAMinute = () => Date.now() + 60_000;

const apiOver = async (answer: RequestListener, timeoutMs = 5_000) => {
  server = createServer(answer);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return mailgunTemplatesApi({
    url,
    domain: 'mg.example.com',
    apiKey: async () => 'key-1',
    timeoutMs,
    firstPauseMs: 1,
  });
};

const answering = (status: number, body: string) =>
  apiOver((_request, response) => void response.writeHead(status).end(body));

/** Answers once with each of the statuses, and hangs up for `undefined`; then all is well. */
const failing = async (...statuses: (number | undefined)[]) => {
  const seen: string[] = [];
  const api = await apiOver((request, response) => {
    const nth = seen.push(request.method ?? '') - 1;
    if (nth >= statuses.length) return response.end('{"items":[]}');
    const status = statuses[nth];
    return status ? response.writeHead(status).end('{}') : request.socket.destroy();
  });
  return { api, seen };
};

describe("Mailgun's templates API", () => {
  it('is called with the key, and gives what it answers', async () => {
    const seen: unknown[] = [];
    const api = await apiOver((request, response) => {
      seen.push(request.method, request.url, request.headers.authorization);
      response.end('{"items":[]}');
    });
    expect(await api.read('?limit=1', inAMinute())).toEqual({ items: [] });
    expect(seen).toEqual([
      'GET',
      '/v3/mg.example.com/templates?limit=1',
      `Basic ${btoa('api:key-1')}`,
    ]);
  });

  it('knows nothing of what is not found', async () => {
    const api = await answering(404, '{"message":"template not found"}');
    expect(await api.read('/nosuch', inAMinute())).toBeUndefined();
  });

  it.each(['POST', 'PUT'] as const)('tells why it does not keep a %s', async (method) => {
    const api = await answering(400, '{"message":"too many versions"}');
    await expect(api.write(method, '', {})).rejects.toMatchObject({
      code: 'template_refused',
      data: { reason: 'too many versions' },
    });
  });

  it.each([
    [401, 'Forbidden'],
    [429, 'try again later'],
    [500, 'Internal Server Error'],
    [200, 'not JSON'],
  ])('is unavailable when it answers %i %s', async (status, body) => {
    const api = await answering(status, body);
    await expect(api.read('', inAMinute())).rejects.toMatchObject({
      code: 'templates_unavailable',
    });
  });

  it('is unavailable when it does not answer in time', async () => {
    const api = await apiOver(() => {}, 50);
    await expect(api.read('', inAMinute())).rejects.toMatchObject({
      code: 'templates_unavailable',
    });
  });

  it.each([[429], [500], [503], [undefined]])(
    'is asked again, twice at most, when a read fails with %s',
    async (failure) => {
      const passing = await failing(failure, failure);
      expect(await passing.api.read('', inAMinute())).toEqual({ items: [] });
      const lasting = await failing(failure, failure, failure);
      const reading = lasting.api.read('', inAMinute());
      await expect(reading).rejects.toMatchObject({ code: 'templates_unavailable' });
      expect(lasting.seen).toHaveLength(3);
    },
  );

  it.each([[400], [401], [403]])('is asked once when it refuses a read with %i', async (status) => {
    const { api, seen } = await failing(status);
    const reading = api.read('', inAMinute());
    await expect(reading).rejects.toMatchObject({ code: 'templates_unavailable' });
    expect(seen).toHaveLength(1);
  });

  it('is not asked again once the time of the caller is up', async () => {
    const { api, seen } = await failing(503);
    const reading = api.read('', Date.now() - 1);
    await expect(reading).rejects.toMatchObject({ code: 'templates_unavailable' });
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  it.each([['POST'], ['PUT'], ['DELETE']] as const)(
    'gets a %s once, whatever it answers',
    async (method) => {
      for (const failure of [429, 503, undefined]) {
        const { api, seen } = await failing(failure);
        const writing = api.write(method, '/welcome', {});
        await expect(writing).rejects.toMatchObject({ code: 'templates_unavailable' });
        expect(seen).toEqual([method]);
      }
    },
  );
});
