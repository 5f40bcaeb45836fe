import type { MailActivityResponse } from '@distronation/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import type { Period } from '../period.ts';

export type Activity = MailActivityResponse['data'];

/** Long enough to step back to the page without asking again. */
const freshFor = 15_000;

/** How the mail of a period is going. While another is on its way, the last one stays. */
export const useMailActivity = (period: Period) => {
  const client = useClient();
  return useQuery({
    queryKey: ['mailActivity', period],
    queryFn: async ({ signal }) => (await client.mailActivity({ query: period }, { signal })).data,
    staleTime: freshFor,
    placeholderData: keepPreviousData,
  });
};
