import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import type { DraftInWork } from '../draft/use-draft.ts';
import { keyOf, orderOf } from './order.ts';
import { provesUnsent } from './proves-unsent.ts';

/** Sends a draft, once however often it is called while the outcome is open. Resolves with the id of
 *  its campaign. */
export const useSend = ({ record, markOpen, forget }: DraftInWork) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<string> => {
      const order = orderOf(record);
      const key = await keyOf(record.id, order);
      await markOpen(key);
      try {
        const headers = { 'idempotency-key': key };
        const { data } = await client.createCampaign({ body: order, headers });
        await forget();
        return data.campaign.id;
      } catch (error) {
        if (provesUnsent(error)) await markOpen(undefined);
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns', 'list'] }),
  });
};
