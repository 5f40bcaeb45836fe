import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import type { TrackingQuery } from './log/filters.ts';

/** Long enough to step back to a page without asking again. */
const freshFor = 15_000;

/** One page of events. While another is on its way, the last one stays. */
export const useTrackedEvents = (query: TrackingQuery, enabled = true) => {
  const client = useClient();
  return useQuery({
    queryKey: ['trackingData', query],
    queryFn: async ({ signal }) => (await client.trackingData({ query }, { signal })).data,
    staleTime: freshFor,
    placeholderData: keepPreviousData,
    enabled,
  });
};
