import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useClient } from '../use-client.ts';
import { colleaguesFrom, type Colleagues } from './colleagues.ts';

export const colleaguesKey = ['staff', 'names'] as const;

/** Names change rarely, and nothing depends on them. */
const freshForMs = 10 * 60_000;

/** What colleagues are called. Until that is known, and where it cannot be, ids and addresses stand for
 *  themselves. */
export const useColleagues = (): Colleagues => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: colleaguesKey,
    queryFn: async ({ signal }) => (await client.listStaffNames({}, { signal })).data.names,
    staleTime: freshForMs,
  });
  return useMemo(() => colleaguesFrom(data ?? []), [data]);
};
