import { useQuery } from '@tanstack/react-query';
import { attentionFrom, type AttentionSource } from '../../../lib/attention/attention.ts';
import { useClient } from '../../../lib/use-client.ts';
import { gapLines } from './gap-lines.ts';

/** Mail of the last week that was sent, and that no provider told of. */
export const useGapAttention = (): AttentionSource[] => {
  const client = useClient();
  const answer = useQuery({
    queryKey: ['deliveryGaps'],
    queryFn: async ({ signal }) => (await client.deliveryGaps({}, { signal })).data.gaps,
    staleTime: 60_000,
  });
  return [attentionFrom('What the mail providers told', answer, gapLines)];
};
