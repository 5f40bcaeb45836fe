import type { CampaignStatus } from '@distronation/contracts';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

const second = 1_000;

const askAgain = (status: CampaignStatus | undefined): number | false => {
  if (status === 'finished' || status === 'cancelled') return false;
  return status === 'paused' || status === 'settling' ? 10 * second : 2 * second;
};

/** The campaign that sends a run, asked for again while it goes on; not while its tab is hidden. */
export const useProgress = (campaignId: string | undefined) => {
  const client = useClient();
  return useQuery({
    queryKey: ['campaigns', 'one', campaignId ?? 'none'],
    queryFn: async ({ signal }) =>
      (await client.readCampaign({ params: { id: campaignId ?? '' } }, { signal })).data.campaign,
    enabled: campaignId !== undefined,
    refetchInterval: ({ state }) => askAgain(state.data?.status),
  });
};
