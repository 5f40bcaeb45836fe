import type { CampaignAction, ReadCampaignResponse } from '@distronation/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { askAgainEvery } from '../pace.ts';

export type FullCampaign = ReadCampaignResponse['data']['campaign'];

const keyOf = (id: string) => ['campaigns', 'one', id] as const;

/** One campaign, asked for again while it changes; not while its tab is hidden. */
export const useCampaign = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: keyOf(id),
    queryFn: async ({ signal }) =>
      (await client.readCampaign({ params: { id } }, { signal })).data.campaign,
    refetchInterval: ({ state }) => askAgainEvery(state.data?.status),
  });
};

/** What a colleague has it do; afterwards it is asked for as it is then. */
export const useSteer = (id: string) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (action: CampaignAction) =>
      (await client.steerCampaign({ params: { id }, body: { action } })).message,
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  });
};
