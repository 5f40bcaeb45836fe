import type { ContactFilter, FoundContact } from '@distronation/contracts';
import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../../lib/use-client.ts';
import type { Client } from '@distronation/api-client';

export type ContactSort = 'changed' | 'name' | 'email';

export interface ContactSearch {
  filter: ContactFilter;
  sort: ContactSort;
}

const pageSize = 100;

/** Long enough to scroll back without asking again. */
const freshFor = 15_000;

const pageQuery = (client: Client, search: ContactSearch | undefined, page: number) =>
  queryOptions({
    queryKey: ['contacts', 'search', search, page],
    queryFn: async ({ signal }) => {
      const { filter, sort } = search ?? { filter: {}, sort: 'changed' };
      const query = { ...filter, sort, limit: pageSize, offset: page * pageSize };
      return (await client.searchContacts({ query }, { signal })).data;
    },
    staleTime: freshFor,
    enabled: search !== undefined,
  });

const pagesBetween = (first: number, last: number): number[] => {
  const start = Math.floor(first / pageSize);
  return Array.from({ length: Math.floor(last / pageSize) - start + 1 }, (_, n) => start + n);
};

/** All that a search finds, read by the page where somebody looks. Undefined: the address asks for
 *  nothing. */
export const useContactSearch = (search: ContactSearch | undefined) => {
  const client = useClient();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const first = useQuery({ ...pageQuery(client, search, 0), placeholderData: keepPreviousData });
  const seen = useQueries({ queries: pages.map((page) => pageQuery(client, search, page)) });
  const rowAt = (index: number): FoundContact | undefined => {
    const page = Math.floor(index / pageSize);
    const { data } = page === 0 ? first : (seen[pages.indexOf(page)] ?? {});
    return data?.contacts[index % pageSize];
  };
  return {
    first,
    total: first.data?.total ?? 0,
    rowAt,
    error: first.error ?? seen.find(({ error }) => error)?.error,
    /** Says which rows somebody looks at. */
    look: (from: number, to: number) => {
      const wanted = pagesBetween(from, to);
      setPages((now) => (now.join() === wanted.join() ? now : wanted));
    },
  };
};
