import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import type { Endpoint } from '@distronation/contracts';
import { youTubeRoutes } from '../handlers/youtube-routes.ts';
import { keepToken } from '../youtube/token-keeper.ts';
import type { GrantToken } from '../youtube/ports.ts';
import { memoryQuotaDays } from './memory-quota-days.ts';

interface Call {
  query?: Record<string, string>;
  body?: unknown;
  /** The caller's role. */
  as?: string;
}

/** What it takes to search YouTube, over memory, with a clock that the test moves. Without a `grant` of
 *  the test's own, Google gives a token for an hour each time. */
export const youTubeFixture = ({
  dailyUnits = 10_000,
  grant,
}: {
  dailyUnits?: number;
  grant?: GrantToken;
} = {}) => {
  let now = Date.parse('2026-11-23T12:00:00.000Z');
  let granted = 0;
  const grantHour: GrantToken = async () => ({
    token: `token-${(granted += 1)}`,
    expiresAt: now + 3_599_000,
  });
  const quotaDays = memoryQuotaDays();
  const handler = youTubeRoutes(createEndpoint(testKit()), {
    tokens: keepToken(grant ?? grantHour, () => now),
    quotaDays,
    dailyUnits,
    now: () => new Date(now),
  });
  const call = ({ method, path }: Endpoint, { as = 'outreach', ...rest }: Call = {}) =>
    invoke(handler, {
      method,
      resource: path,
      headers: { Authorization: `Bearer ${as}` },
      ...rest,
    });
  return { handler, quotaDays, call, granted: () => granted, pass: (ms: number) => (now += ms) };
};
