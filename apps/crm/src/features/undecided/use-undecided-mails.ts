import type { ListUndecidedMailsResponse } from '@distronation/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';

export type UndecidedMail = ListUndecidedMailsResponse['data']['mails'][number];

export const undecidedKey = ['undecidedMails'];

const pageSize = 50;
/** The number in the navigation is as old as this at most while somebody works. */
const freshFor = 5 * 60_000;

/** The mails that wait, those that wait longest first, as far as they were asked for. The navigation
 *  and the page share one answer. */
export const useUndecidedMails = (enabled = true) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: undecidedKey,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      return (await client.listUndecidedMails({ query }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: freshFor,
    enabled,
  });
};
