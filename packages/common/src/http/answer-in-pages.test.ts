import { describe, expect, it } from 'vitest';
import { apiEvent } from '../testing/index.ts';
import { answerInPages } from './answer-in-pages.ts';
import type { Handler } from './create-endpoint.ts';

const endpoint: Handler = async () => ({
  statusCode: 400,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: '{"success":false}',
});
const handler = answerInPages((status) => `<h1>${status}</h1>`, endpoint);

const ask = (accept?: string) =>
  handler(apiEvent(accept ? { headers: { Accept: accept } } : {}), {} as never);

describe('an answer in a page', () => {
  it('is for a browser, with the status and the headers of the endpoint', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect(await ask(accept)).toEqual({
      statusCode: 400,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'Cache-Control': 'no-store',
        Vary: 'Origin, Accept',
      },
      body: '<h1>400</h1>',
    });
  });

  it.each([undefined, '*/*', 'application/json'])(
    'is not for a mail program or script, which accepts %s',
    async (accept) => {
      expect(await ask(accept)).toMatchObject({
        headers: { 'Content-Type': 'application/json' },
        body: '{"success":false}',
      });
    },
  );
});
