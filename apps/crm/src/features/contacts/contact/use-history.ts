import { listDownloadsOf } from '@distronation/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMay } from '../../../lib/auth/use-may.ts';
import { useClient } from '../../../lib/use-client.ts';
import {
  choiceMoment,
  downloadMoment,
  eventMoment,
  oneHistory,
  whatHoldsUp,
  type Moment,
  type Part,
} from './history.ts';

const limit = 50;
const start = '';

const useMails = (email: string) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['trackingData', 'of', email],
    queryFn: async ({ pageParam: cursor, signal }) => {
      const query = { recipientEmail: email, limit, ...(cursor ? { cursor } : {}) };
      const { events, pagination } = (await client.trackingData({ query }, { signal })).data;
      return { moments: events.map(eventMoment), next: pagination.cursor };
    },
    initialPageParam: start,
    getNextPageParam: ({ next }) => next,
  });
};

const useChoices = (email: string) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['consentHistory', email],
    queryFn: async ({ pageParam: cursor, signal }) => {
      const query = { email, limit, ...(cursor ? { cursor } : {}) };
      const { entries, cursor: next } = (await client.consentHistory({ query }, { signal })).data;
      return { moments: entries.map(choiceMoment), next };
    },
    initialPageParam: start,
    getNextPageParam: ({ next }) => next,
  });
};

/** All at once: they are few, and come long after the mails that led to them. */
const useDownloads = (email: string) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['downloadsOf', email],
    queryFn: async ({ signal }) => {
      const { downloads } = (await client.listDownloadsOf({ query: { email } }, { signal })).data;
      return { moments: downloads.map(downloadMoment) };
    },
    initialPageParam: start,
    getNextPageParam: () => undefined,
    enabled: useMay(listDownloadsOf),
  });
};

interface Read {
  data: { pages: readonly { moments: readonly Moment[] }[] } | undefined;
  hasNextPage: boolean;
}

const partOf = ({ data, hasNextPage }: Read): Part => ({
  moments: data?.pages.flatMap(({ moments }) => moments) ?? [],
  hasMore: data === undefined || hasNextPage,
});

/** `all`, or one kind of what happened. */
export type HistoryKind = 'all' | 'mail' | 'choices' | 'downloads';

/** What happened between a person and us, as far back as somebody has asked. */
export const useHistory = (email: string, kind: HistoryKind) => {
  const [mails, choices, downloads] = [useMails(email), useChoices(email), useDownloads(email)];
  const all = [mails, choices, ...(useMay(listDownloadsOf) ? [downloads] : [])];
  const lists = { all, mail: [mails], choices: [choices], downloads: [downloads] }[kind];
  const parts = lists.map(partOf);
  return {
    moments: oneHistory(parts),
    isLoading: lists.some(({ data, error }) => data === undefined && error === null),
    error: lists.find(({ error }) => error)?.error,
    hasMore: parts.some(({ hasMore }) => hasMore),
    isReading: lists.some(({ isFetching }) => isFetching),
    readOn: () => {
      for (const index of whatHoldsUp(parts)) void lists[index]?.fetchNextPage();
    },
    refetch: () => {
      for (const list of all) void list.refetch();
    },
  };
};
