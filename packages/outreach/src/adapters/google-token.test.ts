import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { googleToken } from './google-token.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const access = { clientId: 'client', clientSecret: 'the-secret', refreshToken: 'the-refresh' };

const grantFrom = async (answer: RequestListener) => {
  server = createServer(answer);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return googleToken({
    url: `http://127.0.0.1:${port}/token`,
    access: async () => access,
    now: () => 1000,
  });
};

describe('a token of Google', () => {
  it('is granted for the refresh token, until it ends', async () => {
    const seen: unknown[] = [];
    const grant = await grantFrom((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const form = new URLSearchParams(Buffer.concat(chunks).toString());
        seen.push(request.method, Object.fromEntries(form));
        response.end('{"access_token":"ya29.x","expires_in":3599,"token_type":"Bearer"}');
      });
    });
    expect(await grant()).toEqual({ token: 'ya29.x', expiresAt: 3_600_000 });
    expect(seen).toEqual([
      'POST',
      {
        grant_type: 'refresh_token',
        client_id: 'client',
        client_secret: 'the-secret',
        refresh_token: 'the-refresh',
      },
    ]);
  });

  it.each([
    [400, '{"error":"invalid_grant","error_description":"the-refresh is revoked"}'],
    [500, 'oops'],
    [200, '{"access_token":""}'],
    [302, ''],
  ])('is unavailable where Google answers %i %s, and no secret is told', async (status, body) => {
    const grant = await grantFrom(
      (_request, response) =>
        void response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body),
    );
    const error: unknown = await grant().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'youtube_token_unavailable' });
    const { cause } = error as Error;
    expect(String(cause)).not.toMatch(/the-secret|the-refresh/);
  });

  it('is not asked for where nobody let us in', async () => {
    const grant = googleToken({ url: 'http://127.0.0.1:9/', access: async () => undefined });
    await expect(grant()).rejects.toMatchObject({ code: 'youtube_not_configured' });
  });
});
