import type { CampaignStatus } from '@distronation/contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import { askAgainForAll } from './pace.ts';

export interface CampaignSearch {
  /** `open`: all that have not ended. */
  status?: CampaignStatus | 'open';
  text?: string;
}

const pageSize = 25;

/** Campaigns, newest first, and again as long as one of them is under way. */
export const useCampaigns = (search: CampaignSearch) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['campaigns', 'list', search],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...search, limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      return (await client.listCampaigns({ query }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      askAgainForAll(
        state.data?.pages.flatMap(({ campaigns }) => campaigns.map(({ status }) => status)) ?? [],
      ),
    placeholderData: keepPreviousData,
  });
};
