import type { ContactFilter } from '@distronation/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

const queryKey = ['contacts', 'segments'];

/** Saved segments with how many are in each now. */
export const useSegments = () => {
  const client = useClient();
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await client.listSegments({}, { signal })).data.segments,
  });
};

export const useSegmentChanges = () => {
  const client = useClient();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey });
  return {
    save: useMutation({
      mutationFn: (body: { name: string; filter: ContactFilter }) => client.createSegment({ body }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => client.deleteSegment({ params: { id } }),
      onSuccess,
    }),
  };
};
