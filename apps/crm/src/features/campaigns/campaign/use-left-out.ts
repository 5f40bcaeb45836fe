import type { ListCampaignRecipientsResponse } from '@distronation/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

export type LeftOut = ListCampaignRecipientsResponse['data']['recipients'][number];
export type LeftOutState = LeftOut['state'];

const pageSize = 100;

/** Those who got no mail, or perhaps none. Asked for anew whenever `count` of them changes. */
export const useLeftOut = (id: string, state: LeftOutState, count: number) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['campaigns', 'left-out', id, state, count],
    queryFn: async ({ pageParam, signal }) => {
      const query = { state, limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      return (await client.listCampaignRecipients({ params: { id }, query }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before, query) => (query?.queryKey[3] === state ? before : undefined),
  });
};

export interface Decision {
  recipient: LeftOut;
  decision: 'sent' | 'not_sent';
}

/** Ends a doubt by what a colleague knows. */
export const useDecide = (id: string) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ recipient, decision }: Decision) =>
      client.decideCampaignRecipient({
        params: { id, recipientId: recipient.id },
        body: { decision },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  });
};
