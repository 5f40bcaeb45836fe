import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useYouTube } from './youtube/use-youtube.ts';
import type { SearchOptions, SearchOrder, SearchPage } from './youtube/youtubeSearch.ts';

/** What was asked for stays true for as long as the tab is open. */
const forever = { staleTime: Infinity, retry: false } as const;

/** A search that failed or was cancelled is made again by whoever asks for it, not by their coming back. */
const onlyWhenAsked = {
  retryOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

interface Places {
  /** Of which search they are. */
  of: string;
  /** Tokens of the pages so far, the first one empty; the last one is shown. */
  tokens: readonly string[];
}

/** What was cancelled, in the place of what would have been found. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** The search that runs, and whether it has been counted. It is not tied to the page as other questions are:
 *  what is paid for is worth keeping for whoever comes back, unless somebody cancels it. */
const useRunning = () => {
  const running = useRef<AbortController>(undefined);
  const [isCounted, setCounted] = useState<boolean>();
  return {
    isCounted,
    begin: (): SearchOptions => {
      const mine = new AbortController();
      running.current = mine;
      setCounted(false);
      const onCounted = () => {
        if (running.current === mine) setCounted(true);
      };
      return { signal: mine.signal, onCounted };
    },
    cancel: () => running.current?.abort(),
  };
};

/** One search by its words and order, page by page, there and back. Pages that were seen before cost
 *  nothing. An empty query asks for nothing. */
export const useYouTubeSearch = (query: string, order: SearchOrder) => {
  const youTube = useYouTube();
  const of = JSON.stringify([query, order]);
  const first: Places = { of, tokens: [''] };
  const [known, setPlaces] = useState(first);
  const { begin, cancel, isCounted } = useRunning();
  const places = known.of === of ? known : first;
  const pageToken = places.tokens.at(-1) ?? '';
  const page = useQuery({
    queryKey: ['youtube', 'search', query, order, pageToken],
    queryFn: () => youTube.search({ query, order, pageToken }, begin()),
    enabled: query !== '',
    // The page before stays in sight while the next one of the same search comes.
    placeholderData: (before, asked) =>
      asked?.queryKey[2] === query && asked.queryKey[3] === order ? before : undefined,
    ...forever,
    ...onlyWhenAsked,
  });
  const next = page.isPlaceholderData ? undefined : page.data?.nextPageToken;
  return {
    page,
    cancel,
    /** Whether the latest search was counted against the day's quota; undefined before there was one. */
    isCounted,
    /** From 1. */
    pageNumber: places.tokens.length,
    next:
      next === undefined ? undefined : () => setPlaces({ of, tokens: [...places.tokens, next] }),
    previous:
      places.tokens.length === 1
        ? undefined
        : () => setPlaces({ of, tokens: places.tokens.slice(0, -1) }),
    startAgain: () => setPlaces(first),
    /** The pages so far, which are there already. */
    readSoFar: (): Promise<SearchPage[]> =>
      Promise.all(places.tokens.map((token) => youTube.search({ query, order, pageToken: token }))),
  };
};

export const useYouTubeChannel = (id: string) => {
  const youTube = useYouTube();
  return useQuery({
    queryKey: ['youtube', 'channel', id],
    queryFn: () => youTube.details(id),
    ...forever,
  });
};
