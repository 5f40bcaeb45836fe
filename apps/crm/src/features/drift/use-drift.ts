import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';

/** How old it may be: comparisons end once a day. */
const freshFor = 60_000;

/** Where SES's contact list and our record differ, as far as it was found out. */
export const useDrift = (enabled = true) => {
  const client = useClient();
  return useQuery({
    queryKey: ['drift'],
    queryFn: async ({ signal }) => (await client.readDrift({}, { signal })).data,
    staleTime: freshFor,
    enabled,
  });
};
