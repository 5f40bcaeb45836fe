import type { Endpoint } from '@distronation/contracts';
import type { Actor } from '../context.ts';
import type { Allowance, RateLimiter } from '../ports.ts';

/** What a browser may read of an answer beside its body. */
export const readableHeaders = [
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
];

/** What every answer to a counted call carries. The names are those of the older drafts of the IETF,
 *  which clients understand; the newer ones have a single structured field. */
export const rateLimitHeaders = (allowance: Allowance | undefined): Record<string, string> => {
  if (!allowance) return {};
  const { allowed, limit, remaining, resetSeconds } = allowance;
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSeconds),
    ...(allowed ? {} : { 'Retry-After': String(resetSeconds) }),
  };
};

/** The limiter of a limited contract. Its absence shows when the function starts, not when the first
 *  flood comes. */
export const limiterFor = (
  { id, rateLimit }: Endpoint,
  limiter: RateLimiter | undefined,
): ((actor: Actor) => Promise<Allowance | undefined>) => {
  if (!rateLimit) return async () => undefined;
  if (!limiter) throw new Error(`${id} has a rate limit, and its kit has no limiter`);
  return async (actor) =>
    actor.kind === 'staff' ? limiter.take({ user: actor.uid, ...rateLimit }) : undefined;
};
