import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import { invoke, noRateLimiter, recordingMetrics, staffToken, testKit } from '../testing/index.ts';
import { createEndpoint } from './create-endpoint.ts';

const listen = defineEndpoint({
  id: 'listen',
  function: 'listen',
  method: 'GET',
  path: '/listen',
  auth: { kind: 'staff', roles: ['outreach'] },
  rateLimit: { perMinute: 1, name: 'listening' },
  summary: 'Listen',
  response: z.object({}),
  errors: { silence: { status: 409, message: 'There is nothing to hear' } },
});
const visit = defineEndpoint({
  id: 'visit',
  function: 'visit',
  method: 'GET',
  path: '/visit',
  auth: { kind: 'public' },
  summary: 'Visit',
  response: z.object({}),
  errors: {},
});

const as = (role: string) => ({ headers: { Authorization: `Bearer ${role}` } });

const setup = ({ isAllowed = true, run = async () => ({}) } = {}) => {
  const metrics = recordingMetrics();
  let time = 0;
  const kit = testKit({
    metrics,
    now: () => new Date(time),
    async authenticate(...given) {
      time += 40;
      return staffToken(...given);
    },
    rateLimiter: {
      async take(call) {
        time += 5;
        return { ...(await noRateLimiter.take(call)), allowed: isAllowed };
      },
    },
  });
  return { metrics, call: invoke.bind(undefined, createEndpoint(kit)(listen, run)), kit };
};

const all = { RateLimited: 0, AuthenticationFailures: 0, ClientErrors: 0, ServerErrors: 0 };

describe('each call is measured once', () => {
  it('with its time and that of the sign-in, its endpoint, and who made it by an id', async () => {
    const { metrics, call } = setup();
    await call(as('outreach'));
    expect(metrics.recorded).toEqual([{ ...all, ResponseTime: 45, AuthenticationTime: 40 }]);
    expect(metrics.about).toEqual([{ endpoint: 'listen', user: 'uid-outreach' }]);
  });

  it.each([
    ['a sign-in that is not good', {}, as('nobody'), { AuthenticationFailures: 1 }],
    ['a role that may not', {}, as('viewer'), { AuthenticationFailures: 0 }],
    ['too many calls', { isAllowed: false }, as('outreach'), { RateLimited: 1 }],
  ])('tells %s from other refusals', async (_what, given, request, measured) => {
    const { metrics, call } = setup(given);
    await call(request);
    expect(metrics.recorded).toMatchObject([{ ...all, ClientErrors: 1, ...measured }]);
  });

  it.each([
    [new DomainError('silence'), { ClientErrors: 1, ServerErrors: 0 }],
    [new Error('no table'), { ClientErrors: 0, ServerErrors: 1 }],
  ])('tells whose fault %s is', async (failure, measured) => {
    const run = async () => {
      throw failure;
    };
    const { metrics, call } = setup({ run });
    await call(as('outreach'));
    expect(metrics.recorded).toMatchObject([measured]);
  });

  it('says nothing of a sign-in or a limit where there is none', async () => {
    const { metrics, kit } = setup();
    await invoke(
      createEndpoint(kit)(visit, async () => ({})),
      {},
    );
    expect(metrics.recorded).toEqual([{ ResponseTime: 0, ClientErrors: 0, ServerErrors: 0 }]);
    expect(metrics.about).toEqual([{ endpoint: 'visit' }]);
  });
});
