import type { ListPayoutRowsResponse } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';

export type Row = ListPayoutRowsResponse['data']['rows'][number];

export const pageSize = 50;

/** Milliseconds after which rows of a run that goes out are asked for again. */
const followEvery = 5_000;

const keyOf = (id: string) => ['payoutRows', id] as const;

/** Rows of a run from `offset` on; again and again while `live`. */
export const useRows = (id: string, offset: number, live: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keyOf(id), 'page', offset],
    queryFn: async ({ signal }) => {
      const query = { limit: pageSize, offset };
      return (await client.listPayoutRows({ params: { id }, query }, { signal })).data;
    },
    refetchInterval: live && followEvery,
    placeholderData: keepPreviousData,
  });
};

/** One row by its number; undefined for none. */
export const useRow = (id: string, row: number | undefined) => {
  const client = useClient();
  return useQuery({
    queryKey: [...keyOf(id), 'row', row],
    queryFn: async ({ signal }) => {
      const query = { limit: 1, offset: (row ?? 1) - 1 };
      const { rows } = (await client.listPayoutRows({ params: { id }, query }, { signal })).data;
      return rows[0] ?? null;
    },
    enabled: row !== undefined,
  });
};

/** The statement of a row, as it is frozen. While it is on its way, the last one keeps its place. */
export const useStatement = (id: string, row: number | undefined) => {
  const client = useClient();
  return useQuery({
    queryKey: ['payoutMail', id, row],
    queryFn: async ({ signal }) => {
      const params = { id, number: String(row) };
      return (await client.readPayoutMail({ params }, { signal })).data.mail;
    },
    enabled: row !== undefined,
    placeholderData: keepPreviousData,
  });
};
