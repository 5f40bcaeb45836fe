import type { Endpoint } from '../endpoint.ts';

const count = (description: string) => ({
  description,
  schema: { type: 'integer', minimum: 0 },
});

const retryAfter = { 'Retry-After': count('Seconds after which a call is let through again') };

/** What a limited endpoint tells of the caller's limit, so that clients can pace themselves. A
 *  caller who is not let in has no limit yet. */
export const limitHeaders = ({ rateLimit }: Endpoint, status: number) =>
  rateLimit === undefined || status === 401 || status === 403
    ? {}
    : {
        headers: {
          'RateLimit-Limit': count(
            `Calls that a user may make in any 60 seconds: ${rateLimit.perMinute}`,
          ),
          'RateLimit-Remaining': count('Calls that are left of them'),
          'RateLimit-Reset': count('Seconds until there are more'),
          ...(status === 429 ? retryAfter : {}),
        },
      };
