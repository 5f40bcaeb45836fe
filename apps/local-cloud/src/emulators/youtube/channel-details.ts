import type { Channel } from './channels.ts';

/** A channel as `channels.list` tells it, with the parts that were asked for. */
export const channelDetails = (
  { id, title, description, customUrl, country, publishedAt, statistics, uploads }: Channel,
  parts: readonly string[],
  thumbnail: string,
) => ({
  kind: 'youtube#channel',
  id,
  ...(parts.includes('snippet') && {
    snippet: {
      title,
      description,
      ...(customUrl && { customUrl }),
      publishedAt,
      ...(country && { country }),
      thumbnails: {
        default: { url: thumbnail, width: 88, height: 88 },
        medium: { url: thumbnail, width: 240, height: 240 },
        high: { url: thumbnail, width: 800, height: 800 },
      },
    },
  }),
  ...(parts.includes('statistics') && {
    // Counts are texts there, as they may be too large for a number.
    statistics: {
      viewCount: String(statistics.views),
      ...(!statistics.hidesSubscribers && { subscriberCount: String(statistics.subscribers) }),
      hiddenSubscriberCount: statistics.hidesSubscribers,
      videoCount: String(statistics.videos),
    },
  }),
  ...(parts.includes('contentDetails') && {
    contentDetails: { relatedPlaylists: { likes: '', uploads } },
  }),
});

const hueOf = (id: string): number =>
  Buffer.from(id).reduce((sum, byte) => sum + byte * 7, 0) % 360;

/** A picture for a channel: its letter on a colour of its own. */
export const thumbnailSvg = ({ id, title }: Channel): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88"><rect width="88" height="88" fill="hsl(${hueOf(id)} 45% 42%)"/><text x="44" y="60" font-family="sans-serif" font-size="44" fill="#fff" text-anchor="middle">${title.replaceAll(/[^\p{L}\p{N}]/gu, '').charAt(0)}</text></svg>`;
