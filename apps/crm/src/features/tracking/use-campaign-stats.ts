import type { CallInput } from '@distronation/api-client';
import type { campaignStats } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';

export type StatsQuery = NonNullable<CallInput<typeof campaignStats>['query']>;

/** Long enough to step back to a page without asking again. */
const freshFor = 15_000;

/** The numbers of a period. While others are on their way, the last ones stay. */
export const useCampaignStats = (query: StatsQuery | undefined) => {
  const client = useClient();
  return useQuery({
    queryKey: ['campaignStats', query],
    queryFn: async ({ signal }) =>
      (await client.campaignStats(query ? { query } : {}, { signal })).data,
    staleTime: freshFor,
    placeholderData: keepPreviousData,
    enabled: query !== undefined,
  });
};
