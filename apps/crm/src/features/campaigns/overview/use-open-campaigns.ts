import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { askAgainForAll } from '../pace.ts';

const most = 100;

/** All campaigns that have not ended, newest first, and again as long as one is under way. */
export const useOpenCampaigns = () => {
  const client = useClient();
  return useQuery({
    queryKey: ['campaigns', 'open'],
    queryFn: async ({ signal }) =>
      (await client.listCampaigns({ query: { status: 'open', limit: most } }, { signal })).data,
    refetchInterval: ({ state }) =>
      askAgainForAll(state.data?.campaigns.map(({ status }) => status) ?? []),
  });
};
