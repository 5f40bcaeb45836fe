import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import {
  choiceMoment,
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

interface Read {
  data: { pages: readonly { moments: readonly Moment[] }[] } | undefined;
  hasNextPage: boolean;
}

const partOf = ({ data, hasNextPage }: Read): Part => ({
  moments: data?.pages.flatMap(({ moments }) => moments) ?? [],
  hasMore: data === undefined || hasNextPage,
});

/** `all`, or one kind of what happened. */
export type HistoryKind = 'all' | 'mail' | 'choices';

/** What happened between a person and us, as far back as somebody has asked. */
export const useHistory = (email: string, kind: HistoryKind) => {
  const [mails, choices] = [useMails(email), useChoices(email)];
  const all = [mails, choices];
  const lists = { all, mail: [mails], choices: [choices] }[kind];
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
