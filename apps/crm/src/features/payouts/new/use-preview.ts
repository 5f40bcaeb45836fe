import type { PayoutRow } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { useSettled } from '../../../lib/use-settled.ts';
import type { messageOf } from './order.ts';

/** The statement that a row would become, once nobody types. Until then the last one stays, which may be
 *  another row's. */
export const usePreview = (message: ReturnType<typeof messageOf>, row: PayoutRow | undefined) => {
  const client = useClient();
  const body = row && { ...message, row };
  const asked = JSON.stringify(body);
  const settled = useSettled(asked);
  const { data, error, refetch } = useQuery({
    queryKey: ['payoutPreview', settled],
    queryFn: async ({ signal }) => {
      if (!body) throw new TypeError('There is no row to show');
      const { mail } = (await client.previewPayoutMail({ body }, { signal })).data;
      return { mail, of: JSON.stringify(body.row) };
    },
    enabled: body !== undefined && asked === settled,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
  const isOther = data !== undefined && data.of !== JSON.stringify(row);
  return { mail: data?.mail, isOther, error, refetch };
};
