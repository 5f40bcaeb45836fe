import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { invoke, recordingLog, staffToken, testKit, testOrigin } from '../testing/index.ts';
import { createEndpoint } from './create-endpoint.ts';

const greet = defineEndpoint({
  id: 'greet',
  function: 'greet',
  method: 'POST',
  path: '/greet',
  auth: { kind: 'staff', roles: ['outreach'] },
  summary: 'Greet somebody',
  query: z.object({ loud: z.enum(['yes', 'no']).optional() }),
  body: z.object({
    name: z.string().min(1, 'Name is required'),
    age: z.number('Age must be a number'),
  }),
  response: z.object({ greeting: z.string() }),
  errors: { shy: { status: 409, message: 'They would rather not' } },
});

const asOutreach = { headers: { Authorization: 'Bearer outreach' } };
const ana = { name: 'Ana', age: 30 };

const setup = (run: () => Promise<{ greeting: string }> = async () => ({ greeting: 'Hello' })) => {
  const log = recordingLog();
  let runs = 0;
  const handler = createEndpoint(testKit({ log }))(greet, async () => {
    runs += 1;
    return run();
  });
  return { handler, log, runs: () => runs };
};

describe('an endpoint', () => {
  it('200 wraps what the use case returns in the envelope', async () => {
    const { handler } = setup();
    expect(await invoke(handler, { ...asOutreach, body: ana })).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' },
      body: {
        success: true,
        greeting: 'Hello',
        timestamp: '2026-11-01T09:00:00.000Z',
        version: '1.0.0',
      },
    });
  });

  it.each([
    ['no token at all', {}, 401, 'Authorization token is required'],
    [
      'a wrong token',
      { Authorization: 'Bearer nonsense' },
      401,
      'Invalid or expired authentication token',
    ],
    ['another role', { Authorization: 'Bearer viewer' }, 403, 'User lacks required permissions'],
  ])('runs nothing for %s, and does not look at the body', async (_who, headers, status, error) => {
    const { handler, runs } = setup();
    const answer = await invoke(handler, { headers, body: 'not even JSON' });
    expect(answer).toMatchObject({
      status,
      body: { success: false, error, requestId: 'request-1' },
    });
    expect(runs()).toBe(0);
  });

  it.each([
    [true, { kind: 'staff', roles: ['outreach'], checkRevoked: true }],
    [false, { kind: 'staff', roles: ['outreach'] }],
    [false, { kind: 'staff-or-link', roles: ['outreach'] }],
  ] as const)(
    'asks whether the sign-in was revoked (%s) as its contract says',
    async (is, auth) => {
      const checks: unknown[] = [];
      const authenticate: typeof staffToken = (authorization, check) => {
        checks.push(check);
        return staffToken(authorization, check);
      };
      const run = async () => ({ greeting: 'Hello' });
      const handler = createEndpoint(testKit({ authenticate }))({ ...greet, auth }, run);
      expect(await invoke(handler, { ...asOutreach, body: ana })).toMatchObject({ status: 200 });
      expect(checks).toEqual([{ checkRevoked: is }]);
    },
  );

  it('400 names every field that is wrong, of query and body together', async () => {
    const { handler, runs } = setup();
    const call = { ...asOutreach, query: { loud: 'very' }, body: { name: '', age: 'old' } };
    const { status, body } = await invoke(handler, call);
    expect(status).toBe(400);
    expect(body['code']).toBe('invalid_request');
    expect(body['problems']).toEqual([
      { field: 'loud', message: expect.any(String) },
      { field: 'name', message: 'Name is required' },
      { field: 'age', message: 'Age must be a number' },
    ]);
    expect(runs()).toBe(0);
  });

  it('reads a body that the gateway encoded in base64', async () => {
    const { handler } = setup();
    expect(await invoke(handler, { ...asOutreach, body: ana, base64: true })).toMatchObject({
      status: 200,
    });
  });

  it('a declared error answers as the contract says', async () => {
    const { handler } = setup(async () => {
      throw new DomainError('shy', { data: { who: 'Ana' } });
    });
    expect(await invoke(handler, { ...asOutreach, body: ana })).toMatchObject({
      status: 409,
      body: { success: false, error: 'They would rather not', code: 'shy', data: { who: 'Ana' } },
    });
  });

  it.each([
    ['an error that nobody declared', () => new Error('password is hunter2')],
    ['an error that another contract declares', () => new DomainError('invalid_link')],
    ['a stored row that is not as it should be', () => new z.ZodError([])],
  ])('500 tells nothing of %s but a request id, and logs it', async (_what, fail) => {
    const { handler, log } = setup(async () => {
      throw fail();
    });
    const { status, body } = await invoke(handler, { ...asOutreach, body: ana });
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'internal_error', requestId: 'request-1' });
    expect(JSON.stringify(body)).not.toMatch(/hunter2|invalid_link/);
    expect(log.lines).toMatchObject([
      { level: 'error', fields: { status: 500, requestId: 'request-1' } },
    ]);
  });

  it('echoes a known origin with credentials, and no other', async () => {
    const { handler } = setup();
    const from = async (Origin: string) =>
      (await invoke(handler, { headers: { Origin }, body: ana })).headers;
    expect(await from(testOrigin)).toMatchObject({
      'access-control-allow-origin': testOrigin,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    });
    for (const stranger of [`${testOrigin}.evil.example`, 'http://crm.example.com', 'null']) {
      const headers = await from(stranger);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).toMatchObject({ vary: 'Origin' });
    }
  });
});
