import { useQuery } from '@tanstack/react-query';
import { useClient } from '../use-client.ts';

export const segmentsKey = ['contacts', 'segments'] as const;

/** Saved segments with how many are in each now. */
export const useSegments = (enabled = true) => {
  const client = useClient();
  return useQuery({
    queryKey: segmentsKey,
    queryFn: async ({ signal }) => (await client.listSegments({}, { signal })).data.segments,
    enabled,
  });
};
