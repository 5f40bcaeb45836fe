import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Channel } from './channels.ts';
import { invalid, type Refusal } from './youtube-errors.ts';

const parts = (...allowed: string[]) =>
  z.string().refine((text) => text.split(',').every((part) => allowed.includes(part)));

export const searchQuery = z.object({
  part: parts('snippet'),
  type: z.literal('channel'),
  q: z.string().min(1),
  order: z.enum(['relevance', 'viewCount', 'title']).default('relevance'),
  maxResults: z.coerce.number().int().min(0).max(50).default(5),
  pageToken: z.string().optional(),
});
type SearchQuery = z.output<typeof searchQuery>;

export const channelsQuery = z.object({
  part: parts('snippet', 'statistics', 'contentDetails'),
  id: z
    .string()
    .transform((text) => text.split(','))
    .refine((ids) => ids.length <= 50),
});

const folded = (text: string): string => text.normalize('NFKD').toLowerCase();

/** Words in the title count most. None, unless each is found. */
const scoreOf = ({ title, description }: Channel, words: readonly string[]): number => {
  const [head, rest] = [folded(title), folded(description)];
  const scores = words.map((word) => (head.includes(word) ? 3 : 0) + (rest.includes(word) ? 1 : 0));
  // A channel that YouTube made says nothing of itself, and is found by its title.
  const enough = title.endsWith(' - Topic') ? scores.some(Boolean) : scores.every(Boolean);
  return enough ? scores.reduce((sum, score) => sum + score, 0) : 0;
};

const orders: Record<SearchQuery['order'], (a: Channel, b: Channel) => number> = {
  relevance: () => 0,
  viewCount: (a, b) => b.statistics.views - a.statistics.views,
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
};

/** A page's token holds for the question that it came with, and for no other. */
const tokenOf = ({ q, order, maxResults }: SearchQuery, offset: number): string => {
  const mark = createHash('sha256')
    .update(JSON.stringify([q, order, maxResults]))
    .digest('hex');
  return Buffer.from(`${offset}.${mark.slice(0, 8)}`).toString('base64url');
};

const offsetOf = (query: SearchQuery): number | undefined => {
  if (query.pageToken === undefined) return 0;
  const offset = Number.parseInt(Buffer.from(query.pageToken, 'base64url').toString(), 10);
  return tokenOf(query, offset) === query.pageToken ? offset : undefined;
};

const beginningOf = (description: string): string => {
  const line = description.replaceAll(/\s+/g, ' ');
  return line.length <= 130 ? line : `${line.slice(0, 130)} ...`;
};

const itemOf = ({ id, title, description, publishedAt }: Channel, thumbnail: string) => ({
  kind: 'youtube#searchResult',
  id: { kind: 'youtube#channel', channelId: id },
  snippet: {
    publishedAt,
    channelId: id,
    channelTitle: title,
    title,
    description: beginningOf(description),
    thumbnails: { default: { url: thumbnail }, medium: { url: thumbnail } },
  },
});

export const searchChannels = (
  channels: readonly Channel[],
  query: SearchQuery,
  thumbnailOf: (channel: Channel) => string,
): object | Refusal => {
  const offset = offsetOf(query);
  if (offset === undefined) {
    return invalid('invalidPageToken', 'The request specifies an invalid page token.');
  }
  const words = folded(query.q).split(/\s+/).filter(Boolean);
  const found = channels
    .map((channel) => ({ channel, score: scoreOf(channel, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ channel }) => channel)
    .toSorted(orders[query.order]);
  const end = offset + query.maxResults;
  return {
    kind: 'youtube#searchListResponse',
    ...(end < found.length ? { nextPageToken: tokenOf(query, end) } : {}),
    ...(offset > 0
      ? { prevPageToken: tokenOf(query, Math.max(0, offset - query.maxResults)) }
      : {}),
    pageInfo: { totalResults: found.length, resultsPerPage: query.maxResults },
    items: found.slice(offset, end).map((channel) => itemOf(channel, thumbnailOf(channel))),
  };
};
