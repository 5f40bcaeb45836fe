import { youTubeCosts, type YouTubeCall } from '@distronation/contracts';
import { z } from 'zod';
import { orAborted } from '../../../lib/or-aborted.ts';
import type { YouTubeCaller } from './call-youtube.ts';
import { channelOf, channelSchema, type ChannelDetails } from './channel.ts';
import { isTopicChannel } from './topic-channels.ts';
import { YouTubeFailure } from './youtube-failure.ts';
import { channelsAnswer, detailsAnswer, searchAnswer } from './youtube-answers.ts';

export const searchOrders = ['relevance', 'viewCount', 'title'] as const;
export type SearchOrder = (typeof searchOrders)[number];

const searchCalls: readonly YouTubeCall[] = ['search', 'channels'];

/** Units of the day's quota. */
export const searchCost = searchCalls.reduce((sum, call) => sum + youTubeCosts[call], 0);

export interface SearchQuestion {
  query: string;
  order: SearchOrder;
  /** Empty: the first page. */
  pageToken: string;
}

export const searchPageSchema = z.object({
  /** In YouTube's order. */
  channels: z.array(channelSchema),
  /** How many were found that YouTube made by itself; they are left out. */
  hiddenTopics: z.number(),
  nextPageToken: z.string().optional(),
});
export type SearchPage = z.infer<typeof searchPageSchema>;

/** The most that there may be: a page costs the same, however short. */
const pageSize = 50;

export interface SearchOptions {
  /** Calls the search off. What was counted stays counted. */
  signal?: AbortSignal;
  /** Is told when the search has been counted, though it may have been called off by then. */
  onCounted?: () => void;
}

export interface YouTubeSearch {
  /** Rejects as `call` and `spend` do. */
  search(question: SearchQuestion, options?: SearchOptions): Promise<SearchPage>;
  details(id: string): Promise<ChannelDetails>;
}

interface SearchDeps {
  caller: YouTubeCaller;
  /** Counts calls before they are made; rejects where too little is left of the day's quota. */
  spend: (calls: readonly YouTubeCall[]) => Promise<void>;
}

export const youTubeSearch = ({ caller, spend }: SearchDeps): YouTubeSearch => ({
  async search({ query, order, pageToken }, { signal, onCounted } = {}) {
    signal?.throwIfAborted();
    const count = async () => {
      // The statistics of what is found come with it.
      await spend(searchCalls);
      onCounted?.();
    };
    await orAborted(count(), signal);
    const asked = {
      part: 'snippet',
      type: 'channel',
      q: query,
      order,
      maxResults: String(pageSize),
      ...(pageToken !== '' && { pageToken }),
    };
    const { items, nextPageToken } = await caller.call('search', asked, searchAnswer, signal);
    const ids = items
      .filter(({ snippet }) => !isTopicChannel(snippet))
      .map(({ id }) => id.channelId);
    const told =
      ids.length === 0
        ? { items: [] }
        : await caller.call(
            'channels',
            { part: 'snippet,statistics', id: ids.join(','), maxResults: String(pageSize) },
            channelsAnswer,
            signal,
          );
    const known = new Map(told.items.map((item) => [item.id, channelOf(item)]));
    const channels = ids.flatMap((id) => known.get(id) ?? []);
    // What a search shortens, the channel itself says in full.
    const creators = channels.filter((channel) => !isTopicChannel(channel));
    return {
      channels: creators,
      hiddenTopics: items.length - ids.length + channels.length - creators.length,
      ...(nextPageToken !== undefined && { nextPageToken }),
    };
  },

  async details(id) {
    await spend(['channels']);
    const asked = { part: 'snippet,contentDetails,statistics', id };
    const { items } = await caller.call('channels', asked, detailsAnswer);
    const [item] = items;
    if (!item) throw new YouTubeFailure('NotFound');
    const { uploads } = item.contentDetails.relatedPlaylists;
    return { ...channelOf(item), ...(uploads && { uploads }) };
  },
});
