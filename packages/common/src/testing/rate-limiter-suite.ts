import { expect, it } from 'vitest';
import type { RateLimiter } from '../ports.ts';

/** What every rate limiter must do, the one in memory and the one in DynamoDB alike. */
export const rateLimiterSuite = (make: (now: () => number) => RateLimiter): void => {
  const setup = () => {
    let now = Date.now();
    const limiter = make(() => now);
    const ana = { user: `ana-${crypto.randomUUID()}`, name: 'send-email', perMinute: 25 };
    const take = (call: Partial<typeof ana> = {}) => limiter.take({ ...ana, ...call });
    return {
      take,
      pass: (seconds: number) => void (now += seconds * 1000),
      allowedOf: async (calls: number, call: Partial<typeof ana> = {}) => {
        const answers = await Promise.all(Array.from({ length: calls }, () => take(call)));
        return answers.filter(({ allowed }) => allowed).length;
      },
    };
  };

  it('allows 25 of 200 calls at once, none for 59 seconds more, and 25 again after 60', async () => {
    const { allowedOf, pass } = setup();
    expect(await allowedOf(200)).toBe(25);
    pass(59);
    expect(await allowedOf(5)).toBe(0);
    pass(1);
    expect(await allowedOf(200)).toBe(25);
  });

  it('counts any 60 seconds, not a minute of the clock', async () => {
    const { allowedOf, pass } = setup();
    expect(await allowedOf(12)).toBe(12);
    pass(30);
    expect(await allowedOf(14)).toBe(13);
    pass(29.999);
    expect(await allowedOf(1)).toBe(0);
    pass(0.001);
    expect(await allowedOf(13)).toBe(12);
    pass(30);
    expect(await allowedOf(14)).toBe(13);
  });

  it('counts each user and each name on their own, and one user of a name only once', async () => {
    const { allowedOf } = setup();
    expect(await allowedOf(30)).toBe(25);
    expect(await allowedOf(60, { name: 'analytics', perMinute: 50 })).toBe(50);
    expect(await allowedOf(30, { user: `bob-${crypto.randomUUID()}` })).toBe(25);
    expect(await allowedOf(1)).toBe(0);
  });

  it('does not count what it refuses', async () => {
    const { allowedOf, pass } = setup();
    await allowedOf(25);
    pass(30);
    expect(await allowedOf(50)).toBe(0);
    pass(30);
    expect(await allowedOf(50)).toBe(25);
  });

  it('tells how many are left, and in how many seconds the oldest stops counting', async () => {
    const { take, pass } = setup();
    const calls = { perMinute: 2 };
    const limit = 2;
    expect(await take(calls)).toEqual({ allowed: true, limit, remaining: 1, resetSeconds: 60 });
    pass(10.5);
    expect(await take(calls)).toEqual({ allowed: true, limit, remaining: 0, resetSeconds: 50 });
    expect(await take(calls)).toEqual({ allowed: false, limit, remaining: 0, resetSeconds: 50 });
    pass(49.5);
    expect(await take(calls)).toEqual({ allowed: true, limit, remaining: 0, resetSeconds: 11 });
  });
};
