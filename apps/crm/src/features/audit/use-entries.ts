import type { ConsentHistoryResponse, ReadAuditResponse } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import { auditQuery, historyQuery, type Filters, type Scope } from './filters.ts';

type Whole = ReadAuditResponse['data']['entries'][number];
type Told = ConsentHistoryResponse['data']['entries'][number];

/** An entry of the record: all of it for administrators, for everybody else without what tells from
 *  where it came. */
export type Entry = Told & Partial<Omit<Whole, keyof Told>>;

interface EntryPage {
  entries: readonly Entry[];
  cursor?: string | undefined;
}

export type Chain = NonNullable<ReadAuditResponse['data']['chain']>;

const pageSize = 50;
/** Long enough to step back to a page without asking again. */
const freshFor = 15_000;

/** One page of entries. While another is on its way, the last one stays. */
export const useEntries = (scope: Scope, filters: Filters, cursor: string, enabled: boolean) => {
  const client = useClient();
  const place = { limit: pageSize, ...(cursor && { cursor }) };
  return useQuery({
    queryKey: ['audit', scope, filters, place],
    queryFn: async ({ signal }): Promise<EntryPage> => {
      if (scope === 'everything') {
        const query = { ...auditQuery(filters), ...place };
        return (await client.readAudit({ query }, { signal })).data;
      }
      const query = { ...historyQuery(filters), ...place };
      return (await client.consentHistory({ query }, { signal })).data;
    },
    staleTime: freshFor,
    placeholderData: keepPreviousData,
    enabled,
  });
};

/** Whether the chain of one subject holds, which takes the reading of all of it: asked for once, not
 *  with each page. */
export const useChain = (scope: Scope, subject: string, enabled: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: ['audit', 'chain', scope, subject],
    queryFn: async ({ signal }): Promise<Chain | null> => {
      const asked = { verify: 'true', limit: 1 } as const;
      const { data } =
        scope === 'everything'
          ? await client.readAudit({ query: { subject, ...asked } }, { signal })
          : await client.consentHistory({ query: { email: subject, ...asked } }, { signal });
      return data.chain ?? null;
    },
    staleTime: freshFor,
    enabled: enabled && subject !== '',
  });
};
