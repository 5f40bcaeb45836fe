import type { PayoutRunDetail } from '@distronation/contracts';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';

const pageSize = 25;
const listKey = ['payoutRuns', 'list'] as const;
export const runKey = (id: string) => ['payoutRuns', 'one', id] as const;

/** Runs, newest first. */
export const usePayoutRuns = () => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: listKey,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      return (await client.listPayoutRuns({ query }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};

export const usePayoutRun = (id: string) => {
  const client = useClient();
  return useQuery({
    queryKey: runKey(id),
    queryFn: async ({ signal }) =>
      (await client.readPayoutRun({ params: { id } }, { signal })).data.run,
  });
};

/** Has every page know of a run as an answer tells it. */
export const useTellRun = () => {
  const queries = useQueryClient();
  return async (run: PayoutRunDetail): Promise<void> => {
    queries.setQueryData(runKey(run.id), run);
    await queries.invalidateQueries({ queryKey: listKey });
  };
};
