import { endpoints, type Endpoint, type RateLimit } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { readFunctions } from './read-service.ts';

const limited = Object.values<Endpoint>(endpoints).filter(
  (each): each is Endpoint & { rateLimit: RateLimit } => each.rateLimit !== undefined,
);
const limits = new Map(limited.map(({ rateLimit: { name, perMinute } }) => [name, perMinute]));

describe('those who work on large sends', () => {
  it('are two of each kind, as their shares of the send rate count on', () => {
    const workers = readFunctions().filter(({ name }) => /^(?:campaign|payout)Worker$/.test(name));
    expect(
      workers.flatMap(({ events }) => events.map(({ sqs }) => sqs?.maximumConcurrency)),
    ).toEqual([2, 2]);
  });
});

describe('the limits of one user', () => {
  it('are those of the reference, and ours for what others give us', () => {
    const reference = { 'send-email': 25, 'send-template-email': 25, analytics: 50 };
    expect({ ...reference, 'writing-help': 10, 'youtube-token': 10 }).toMatchObject(
      Object.fromEntries(limits),
    );
    expect(limits.has('send-email')).toBe(true);
  });

  it('hold for every endpoint that sends while its caller waits', () => {
    const sending = Object.values<Endpoint>(endpoints).filter(({ path }) =>
      /\/outreach\/send-|\/campaigns\/test$/.test(path),
    );
    expect(sending.filter(({ rateLimit }) => !rateLimit)).toEqual([]);
  });

  it('say the same wherever they share a name', () => {
    for (const { rateLimit } of limited) {
      expect(rateLimit.perMinute).toBe(limits.get(rateLimit.name));
    }
  });

  it('are for staff, who have a name to count under', () => {
    expect(limited.filter(({ auth }) => auth.kind !== 'staff')).toEqual([]);
  });

  it('come with the permission to count', () => {
    const mayCount = readFunctions()
      .filter(({ iamRoleStatements }) =>
        iamRoleStatements.includes('${self:custom.iam.countCalls}'),
      )
      .map(({ name }) => name);
    expect(new Set(limited.map((each) => each.function))).toEqual(new Set(mayCount));
  });
});
