import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { mailgunLog } from './mailgun-log.ts';

const period = { from: new Date('2026-11-22T09:00:00.500Z'), to: new Date('2026-11-22T10:00:00Z') };

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

type Answer = (request: IncomingMessage, response: ServerResponse, base: string) => void;

const json = (items: unknown[], next: string): Answer => {
  return (_request, response, base) =>
    response.end(JSON.stringify({ items, paging: { next: new URL(next, base) } }));
};

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end('no');

/** Mailgun, giving these answers in turn. */
const setup = async (...answers: Answer[]) => {
  const asked: { path: string; query: Record<string, string>; authorization?: string }[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    const { authorization } = request.headers;
    asked.push({
      path: pathname,
      query: Object.fromEntries(searchParams),
      ...(authorization ? { authorization } : {}),
    });
    answers.shift()?.(request, response, url);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const read = mailgunLog({
    url,
    domain: 'mg.example.com',
    apiKey: async () => 'key',
    firstPauseMs: 1,
    timeoutMs: 200,
  });
  const pages = async () => {
    const all = [];
    for await (const page of read(period)) all.push(page);
    return all;
  };
  return { asked, pages };
};

describe("Mailgun's events of a period", () => {
  it('are asked for from the oldest on, and page by page until one is empty', async () => {
    const { asked, pages } = await setup(
      json([1, 2], '/v3/mg.example.com/events/page2'),
      json([3], '/v3/mg.example.com/events/page3'),
      json([], '/v3/mg.example.com/events/page4'),
    );
    expect(await pages()).toEqual([[1, 2], [3]]);
    const authorization = `Basic ${Buffer.from('api:key').toString('base64')}`;
    expect(asked).toEqual([
      {
        path: '/v3/mg.example.com/events',
        query: {
          begin: '1795338000.5',
          end: '1795341600',
          ascending: 'yes',
          limit: '300',
          event:
            'accepted OR rejected OR delivered OR failed OR opened OR clicked OR complained OR unsubscribed',
        },
        authorization,
      },
      { path: '/v3/mg.example.com/events/page2', query: {}, authorization },
      { path: '/v3/mg.example.com/events/page3', query: {}, authorization },
    ]);
  });

  it.each([
    ['is told to wait', status(429)],
    ['finds Mailgun broken', status(503)],
    ['gets no answer', () => {}],
    ['loses the connection', (_request, response) => void response.destroy()],
    ['gets half an answer', (_request, response) => void response.end('{"items":[')],
  ] satisfies [string, Answer][])('are asked for again by one who %s', async (_what, answer) => {
    const { pages } = await setup(answer, json([1], '/next'), json([], '/next'));
    expect(await pages()).toEqual([[1]]);
  });

  it.each([
    ['another host', json([1], 'https://evil.example.com/v3/events')],
    ['another port', json([1], 'http://127.0.0.1:1/v3/events')],
  ])('are never asked of %s, which would be told the key', async (_where, answer) => {
    const { asked, pages } = await setup(answer);
    await expect(pages()).rejects.toThrow('Mailgun leads to');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['refuses the key', status(401), 'Mailgun answered 401'],
    ['leads elsewhere', status(302, { Location: 'https://evil.example.com' }), 'answered 302'],
  ])('are given up at once where Mailgun %s', async (_what, answer, message) => {
    const { asked, pages } = await setup(answer);
    await expect(pages()).rejects.toThrow(message);
    expect(asked).toHaveLength(1);
  });

  it('are given up in the end', async () => {
    const { asked, pages } = await setup(...Array.from({ length: 20 }, () => status(500)));
    await expect(pages()).rejects.toThrow('Mailgun answered 500');
    expect(asked).toHaveLength(8);
  });
});
