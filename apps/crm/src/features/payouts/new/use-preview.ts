import type { PayoutRow } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { useSettled } from '../../../lib/use-settled.ts';
import type { messageOf } from './order.ts';

/** The statement that a row would become, once nobody types. */
export const usePreview = (message: ReturnType<typeof messageOf>, row: PayoutRow | undefined) => {
  const client = useClient();
  const body = row && { ...message, row };
  const asked = JSON.stringify(body);
  const settled = useSettled(asked);
  return useQuery({
    queryKey: ['payoutPreview', settled],
    queryFn: async ({ signal }) => {
      if (!body) throw new TypeError('There is no row to show');
      return (await client.previewPayoutMail({ body }, { signal })).data.mail;
    },
    enabled: body !== undefined && asked === settled,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
};
