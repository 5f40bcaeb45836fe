import type { RateLimiter } from '../ports.ts';

const windowMs = 60_000;

/** A log of call times for each user and name. */
export const memoryRateLimiter = (now: () => number): RateLimiter => {
  const logs = new Map<string, number[]>();
  return {
    async take({ user, name, perMinute }) {
      const at = now();
      const key = JSON.stringify([user, name]);
      const counted = (logs.get(key) ?? []).filter((time) => time > at - windowMs);
      const allowed = counted.length < perMinute;
      if (allowed) counted.push(at);
      logs.set(key, counted);
      return {
        allowed,
        limit: perMinute,
        remaining: perMinute - counted.length,
        resetSeconds: Math.ceil((Math.min(...counted) + windowMs - at) / 1000),
      };
    },
  };
};

/** For tests that call an endpoint more often than a person may. */
export const noRateLimiter: RateLimiter = {
  take: async ({ perMinute }) => ({
    allowed: true,
    limit: perMinute,
    remaining: perMinute,
    resetSeconds: 60,
  }),
};
