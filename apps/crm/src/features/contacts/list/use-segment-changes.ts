import type { ContactFilter, ListSegmentsResponse } from '@distronation/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { segmentsKey } from '../../../lib/contacts/use-segments.ts';
import { useClient } from '../../../lib/use-client.ts';

type Segments = ListSegmentsResponse['data']['segments'];

export const useSegmentChanges = () => {
  const client = useClient();
  const queries = useQueryClient();
  const askAgain = () => queries.invalidateQueries({ queryKey: segmentsKey });
  return {
    save: useMutation({
      mutationFn: (body: { name: string; filter: ContactFilter }) => client.createSegment({ body }),
      onSuccess: askAgain,
    }),
    /** Takes it off the list at once, and puts it back if the server does not agree. */
    remove: useMutation({
      mutationFn: (id: string) => client.deleteSegment({ params: { id } }),
      onMutate: async (id) => {
        await queries.cancelQueries({ queryKey: segmentsKey });
        queries.setQueryData<Segments>(segmentsKey, (before) =>
          before?.filter((segment) => segment.id !== id),
        );
      },
      onSettled: askAgain,
    }),
  };
};
