import type { ContactFilter } from '@distronation/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { segmentsKey } from '../../../lib/contacts/use-segments.ts';
import { useClient } from '../../../lib/use-client.ts';

export const useSegmentChanges = () => {
  const client = useClient();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: segmentsKey });
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
