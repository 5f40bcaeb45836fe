import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { monthKey, type Month } from '../../../lib/month.ts';

const pageSize = 100;

/** Links of a month that no person has used and nobody has revoked, by partner. */
export const useUncollected = (month: Month) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['uncollected', monthKey(month)],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...month, limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      return (await client.listUncollectedReports({ query }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};
