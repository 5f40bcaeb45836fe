import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useYouTube } from './youtube/use-youtube.ts';
import type { SearchOrder, SearchPage } from './youtube/youtubeSearch.ts';

/** What was asked for stays true for as long as the tab is open. */
const forever = { staleTime: Infinity, retry: false } as const;

interface Places {
  /** Of which search they are. */
  of: string;
  /** Tokens of the pages so far, the first one empty; the last one is shown. */
  tokens: readonly string[];
}

/** One search by its words and order, page by page, there and back. Pages that were seen before cost
 *  nothing. An empty query asks for nothing. */
export const useYouTubeSearch = (query: string, order: SearchOrder) => {
  const youTube = useYouTube();
  const of = JSON.stringify([query, order]);
  const first: Places = { of, tokens: [''] };
  const [known, setPlaces] = useState(first);
  const places = known.of === of ? known : first;
  const pageToken = places.tokens.at(-1) ?? '';
  const page = useQuery({
    queryKey: ['youtube', 'search', query, order, pageToken],
    queryFn: () => youTube.search({ query, order, pageToken }),
    enabled: query !== '',
    // The page before stays in sight while the next one of the same search comes.
    placeholderData: (before, asked) =>
      asked?.queryKey[2] === query && asked.queryKey[3] === order ? before : undefined,
    ...forever,
  });
  const next = page.isPlaceholderData ? undefined : page.data?.nextPageToken;
  return {
    page,
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
