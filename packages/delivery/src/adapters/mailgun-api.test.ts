import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mailgunApi } from './mailgun-api.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const listen = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
};

const call = (url: string, timeoutMs?: number) =>
  mailgunApi({ url, domain: 'mg.example.com', apiKey: async () => 'key-1' }).createMessage(
    [['to', 'ana@example.com']],
    timeoutMs,
  );

const answering = (status: number, body: string) =>
  listen((_request, response) => void response.writeHead(status).end(body));

describe('the Mailgun API', () => {
  it('posts a form with the key and gives the id without its brackets', async () => {
    const seen: unknown[] = [];
    const url = await listen((request, response) => {
      seen.push(request.method, request.url, request.headers.authorization);
      response.end('{"id":"<m1@mg.example.com>","message":"Queued. Thank you."}');
    });
    expect(await call(url)).toEqual({ kind: 'accepted', messageId: 'm1@mg.example.com' });
    expect(seen).toEqual(['POST', '/v3/mg.example.com/messages', `Basic ${btoa('api:key-1')}`]);
  });

  it.each([
    [400, '{"message":"to parameter is not a valid address"}', { kind: 'refused', status: 400 }],
    [401, 'Forbidden', { kind: 'refused', status: 401 }],
    [429, 'try again after 120 seconds', { kind: 'throttled' }],
    [500, 'Internal Server Error', { kind: 'unknown' }],
    [200, '{"message":"Queued"}', { kind: 'unknown' }],
    [200, 'not JSON', { kind: 'unknown' }],
  ])('takes %i %s for %o', async (status, body, expected) => {
    expect(await call(await answering(status, body))).toEqual(expected);
  });

  it('knows that a refused connection sent nothing', async () => {
    const url = await answering(200, '');
    server?.close();
    expect(await call(url)).toEqual({ kind: 'unreachable' });
  });

  it('does not know what became of a call that was cut off', async () => {
    const url = await listen((request) => void request.socket.destroy());
    expect(await call(url)).toEqual({ kind: 'unknown' });
  });

  it('does not know what became of a call that was never answered', async () => {
    const url = await listen(() => {});
    expect(await call(url, 50)).toEqual({ kind: 'unknown' });
  });

  const acceptedRecipients = (url: string) =>
    mailgunApi({ url, domain: 'mg.example.com', apiKey: async () => 'key-1' }).acceptedRecipients(
      'm1@mg.example.com',
    );

  const page = (recipients: string[], next: string): string =>
    JSON.stringify({ items: recipients.map((recipient) => ({ recipient })), paging: { next } });

  it('reads who was accepted page by page, until one is empty', async () => {
    const url = await listen(({ url: path, headers }, response) => {
      const isFirst = !path?.endsWith('/next');
      const next = `http://${headers.host}/v3/mg.example.com/events/next`;
      response.end(page(isFirst ? ['Ana@example.com'] : [], next));
    });
    expect(await acceptedRecipients(url)).toEqual(new Set(['ana@example.com']));
  });

  it('does not know who was accepted, and shows nobody the key, when a page leads elsewhere', async () => {
    const strangers: unknown[] = [];
    const stranger = createServer((request, response) => {
      strangers.push(request.headers.authorization);
      response.end('{"items":[]}');
    });
    await new Promise<void>((ready) => stranger.listen(0, '127.0.0.1', ready));
    const { port } = stranger.address() as AddressInfo;
    const elsewhere = `http://127.0.0.1:${port}/v3/mg.example.com/events`;
    const named = await listen(
      (_request, response) => void response.end(page(['ana@example.com'], elsewhere)),
    );
    expect(await acceptedRecipients(named)).toBeUndefined();
    server?.close();
    const redirected = await listen(
      (_request, response) => void response.writeHead(302, { Location: elsewhere }).end(),
    );
    expect(await acceptedRecipients(redirected)).toBeUndefined();
    stranger.close();
    expect(strangers).toEqual([]);
  });
});
