import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

interface LinkAction {
  action: 'revoke' | 'reissue';
  reason: string;
}

interface Outcome {
  message: string;
  /** The address of a link that was issued anew. Nobody else is ever told it. */
  url?: string;
}

/** What staff do with one link. */
export const useLinkAction = (id: string) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, reason }: LinkAction): Promise<Outcome> => {
      const order = { params: { id }, body: reason.trim() ? { reason: reason.trim() } : {} };
      if (action === 'revoke') return client.revokeReportLink(order);
      const { message, data } = await client.reissueReportLink(order);
      return { message, url: data.url };
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['payoutRows'] }),
        queries.invalidateQueries({ queryKey: ['uncollected'] }),
      ]),
  });
};
