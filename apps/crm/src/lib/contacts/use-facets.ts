import { useQuery } from '@tanstack/react-query';
import { useClient } from '../use-client.ts';

const freshFor = 60_000;

/** What contacts have in common, all of them together: what there is to filter by. */
export const useFacets = (enabled = true) => {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['contacts', 'facets'],
    queryFn: async ({ signal }) =>
      (await client.searchContacts({ query: { limit: 1, facets: 'true' } }, { signal })).data,
    staleTime: freshFor,
    enabled,
  });
  return data?.facets;
};
