import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { RateLimiter } from '../ports.ts';
import { invoke, memoryRateLimiter, testKit, testOrigin } from '../testing/index.ts';
import { createEndpoint } from './create-endpoint.ts';

const greet = defineEndpoint({
  id: 'greet',
  function: 'greet',
  method: 'POST',
  path: '/greet',
  auth: { kind: 'staff-or-link', roles: ['outreach', 'admin'] },
  rateLimit: { name: 'greet', perMinute: 2 },
  summary: 'Greet somebody',
  body: z.object({ name: z.string() }),
  response: z.object({ greeting: z.string() }),
  errors: {},
});

const setup = (limiter?: RateLimiter) => {
  let now = Date.parse('2026-11-01T09:00:00Z');
  let runs = 0;
  const rateLimiter = limiter ?? memoryRateLimiter(() => now);
  const handler = createEndpoint(testKit({ rateLimiter }))(greet, async () => {
    runs += 1;
    return { greeting: 'Hello' };
  });
  return {
    call: (role: string, body: unknown = { name: 'Ana' }) =>
      invoke(handler, { headers: { Authorization: `Bearer ${role}`, Origin: testOrigin }, body }),
    callWithLink: () => invoke(handler, { body: { name: 'Ana' } }),
    pass: (seconds: number) => void (now += seconds * 1000),
    runs: () => runs,
  };
};

const counts = (remaining: number, reset: number) => ({
  'ratelimit-limit': '2',
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(reset),
});

describe('an endpoint with a rate limit', () => {
  it('tells with each answer how many calls are left, and when there will be more', async () => {
    const { call, pass } = setup();
    expect(await call('outreach')).toMatchObject({ status: 200, headers: counts(1, 60) });
    pass(20);
    expect(await call('outreach')).toMatchObject({ status: 200, headers: counts(0, 40) });
  });

  it('429 runs nothing, says when to come back, and lets the others through', async () => {
    const { call, runs, pass } = setup();
    await call('outreach');
    await call('outreach');
    expect(await call('outreach')).toMatchObject({
      status: 429,
      headers: { ...counts(0, 60), 'retry-after': '60' },
      body: { code: 'rate_limited', error: 'Too many requests from this user' },
    });
    expect(runs()).toBe(2);
    expect(await call('admin')).toMatchObject({ status: 200, headers: counts(1, 60) });
    pass(60);
    expect(await call('outreach')).toMatchObject({ status: 200 });
  });

  it('counts requests that are not valid, so that nobody searches for one that is', async () => {
    const { call } = setup();
    expect(await call('outreach', 'no JSON')).toMatchObject({
      status: 400,
      headers: counts(1, 60),
    });
    expect(await call('outreach', {})).toMatchObject({ status: 400, headers: counts(0, 60) });
    expect(await call('outreach', {})).toMatchObject({ status: 429 });
  });

  it('counts nobody who is not let in, nor who comes by a link', async () => {
    const { call, callWithLink } = setup();
    for (const role of ['nonsense', 'viewer', 'nonsense']) {
      expect((await call(role)).headers).not.toHaveProperty('ratelimit-limit');
    }
    for (const _ of [1, 2, 3]) {
      const { status, headers } = await callWithLink();
      expect(status).toBe(200);
      expect(headers).not.toHaveProperty('ratelimit-limit');
    }
  });

  it('500 runs nothing while the limiter cannot tell', async () => {
    const { call, runs } = setup({ take: () => Promise.reject(new Error('No table')) });
    expect(await call('outreach')).toMatchObject({ status: 500, body: { code: 'internal_error' } });
    expect(runs()).toBe(0);
  });

  it('lets scripts of our pages read the headers', async () => {
    const { call } = setup();
    const { headers } = await call('outreach');
    expect(headers['access-control-expose-headers']?.split(', ')).toEqual(
      expect.arrayContaining(['RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After']),
    );
  });

  it('does not start in a kit that has no limiter', () => {
    const { rateLimiter: _, ...kit } = testKit();
    const create = () => createEndpoint(kit)(greet, async () => ({ greeting: 'Hello' }));
    expect(create).toThrow('greet has a rate limit');
  });
});
