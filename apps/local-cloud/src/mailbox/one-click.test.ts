import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveApp, type ServedApp } from '../testing/serve-app.ts';
import { unsubscribeByOneClick } from './one-click.ts';

interface Seen {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

let seen: Seen[];
let answer: () => Response;
let server: ServedApp;
beforeEach(async () => {
  seen = [];
  answer = () => new Response('ok');
  const app = new Hono().all('*', async (c) => {
    const { method, path } = c.req;
    seen.push({ method, path, headers: c.req.header(), body: await c.req.text() });
    return answer();
  });
  server = await serveApp(app);
});
afterEach(() => server.close());

const mail = (path: string) => ({
  headers: [
    ['List-Unsubscribe', `<${server.url}${path}>, <mailto:u@example.com>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ] satisfies [string, string][],
});

describe('unsubscribeByOneClick', () => {
  it('posts exactly the 26 octets of RFC 8058, without cookie or authorization', async () => {
    const result = await unsubscribeByOneClick(mail('/u/token'), 'urlencoded', fetch);
    expect(result).toEqual({ outcome: 'answered', url: `${server.url}/u/token`, status: 200 });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        path: '/u/token',
        body: 'List-Unsubscribe=One-Click',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': '26',
        },
      },
    ]);
    expect(seen[0]?.headers).not.toHaveProperty('cookie');
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });

  it('posts multipart as the RFC prefers', async () => {
    await unsubscribeByOneClick(mail('/u'), 'multipart', fetch);
    expect(seen[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(seen[0]?.body).toMatch(/name="List-Unsubscribe"\r\n\r\nOne-Click\r\n/);
  });

  it('reports a redirect and does not follow it', async () => {
    answer = () => new Response(null, { status: 302, headers: { location: '/elsewhere' } });
    const result = await unsubscribeByOneClick(mail('/u'), 'urlencoded', fetch);
    expect(result).toMatchObject({ status: 302, location: '/elsewhere' });
    expect(seen.map(({ path }) => path)).toEqual(['/u']);
  });

  it('sends nothing when the headers do not allow one click', async () => {
    const headers: [string, string][] = [['List-Unsubscribe', `<${server.url}/u>`]];
    expect(await unsubscribeByOneClick({ headers }, 'urlencoded', fetch)).toEqual({
      outcome: 'refused',
      problems: ['The mail has no List-Unsubscribe-Post header.'],
    });
    expect(seen).toEqual([]);
  });

  it('says why nobody answered', async () => {
    const unreachable = mail('/u');
    await server.close();
    const result = await unsubscribeByOneClick(unreachable, 'urlencoded', fetch);
    expect(result).toMatchObject({
      outcome: 'unreachable',
      error: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
