import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mailgunTemplatesApi } from './mailgun-templates-api.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

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
  });
};

const answering = (status: number, body: string) =>
  apiOver((_request, response) => void response.writeHead(status).end(body));

describe("Mailgun's templates API", () => {
  it('is called with the key, and gives what it answers', async () => {
    const seen: unknown[] = [];
    const api = await apiOver((request, response) => {
      seen.push(request.method, request.url, request.headers.authorization);
      response.end('{"items":[]}');
    });
    expect(await api.call('GET', '?limit=1')).toEqual({ items: [] });
    expect(seen).toEqual([
      'GET',
      '/v3/mg.example.com/templates?limit=1',
      `Basic ${btoa('api:key-1')}`,
    ]);
  });

  it('knows nothing of what is not found', async () => {
    const api = await answering(404, '{"message":"template not found"}');
    expect(await api.call('GET', '/nosuch')).toBeUndefined();
  });

  it('tells why it does not keep a template', async () => {
    const api = await answering(400, '{"message":"too many versions"}');
    await expect(api.call('POST', '', {})).rejects.toMatchObject({
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
    await expect(api.call('GET', '')).rejects.toMatchObject({ code: 'templates_unavailable' });
  });

  it('is unavailable when it does not answer in time', async () => {
    const api = await apiOver(() => {}, 50);
    await expect(api.call('GET', '')).rejects.toMatchObject({ code: 'templates_unavailable' });
  });
});
