import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '@distronation/api-client';
import { useServices } from '../../../lib/services.tsx';
import { useClient } from '../../../lib/use-client.ts';
import { youTubeCaller } from './call-youtube.ts';
import { withSessionCache } from './session-cache.ts';
import { quotaKey } from './use-quota.ts';
import { youTubeTokens } from './youtubeAuth.ts';
import { youTubeSearch, type YouTubeSearch } from './youtubeSearch.ts';

/** One for each stay of somebody who signed in, as their cache is: no token outlives it. */
const made = new WeakMap<QueryClient, YouTubeSearch>();

const make = (client: Client, queries: QueryClient, apiUrl: string): YouTubeSearch => {
  const tokens = youTubeTokens(({ refused }) =>
    client.readYouTubeToken({ query: refused ? { refused: 'true' } : {} }),
  );
  const caller = youTubeCaller({ apiUrl, tokens, fetch: (...call) => fetch(...call) });
  const youTube = youTubeSearch({
    caller,
    async spend(calls) {
      const { data } = await client.spendYouTubeQuota({ body: { calls: [...calls] } });
      queries.setQueryData(quotaKey, data);
    },
  });
  return withSessionCache(youTube, sessionStorage);
};

export const useYouTube = (): YouTubeSearch => {
  const queries = useQueryClient();
  const client = useClient();
  const { env } = useServices();
  const known = made.get(queries);
  if (known) return known;
  const created = make(client, queries, env.youTubeApiUrl);
  made.set(queries, created);
  return created;
};
