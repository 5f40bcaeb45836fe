import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

export const quotaKey = ['youtube', 'quota'] as const;

/** What is spent of the day's units; each search tells it anew. */
export const useQuota = () => {
  const client = useClient();
  return useQuery({
    queryKey: quotaKey,
    queryFn: async ({ signal }) => (await client.readYouTubeQuota({}, { signal })).data,
    staleTime: 60_000,
  });
};
