import { z } from 'zod';
import type { ChannelItem } from './youtube-answers.ts';

export const channelSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** With its `@`. */
  handle: z.string().optional(),
  /** Two letters. */
  country: z.string().optional(),
  publishedAt: z.string(),
  thumbnail: z.string().optional(),
  /** Absent where the creator hides it; so are the other counts where YouTube tells none. */
  subscribers: z.number().optional(),
  views: z.number().optional(),
  videos: z.number().optional(),
});
export type Channel = z.infer<typeof channelSchema>;

export const channelDetailsSchema = channelSchema.extend({
  /** The playlist of all that the channel uploaded. */
  uploads: z.string().optional(),
});
export type ChannelDetails = z.infer<typeof channelDetailsSchema>;

const present = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

export const channelOf = ({ id, snippet, statistics }: ChannelItem): Channel =>
  channelSchema.parse({
    id,
    title: snippet.title,
    description: snippet.description,
    publishedAt: snippet.publishedAt,
    ...present({
      handle: snippet.customUrl,
      country: snippet.country,
      thumbnail: snippet.thumbnails.medium?.url,
      subscribers: statistics.hiddenSubscriberCount ? undefined : statistics.subscriberCount,
      views: statistics.viewCount,
      videos: statistics.videoCount,
    }),
  });

/** Where the channel is on YouTube. */
export const channelUrl = ({ id, handle }: Pick<Channel, 'id' | 'handle'>): string =>
  handle?.startsWith('@')
    ? `https://www.youtube.com/${encodeURI(handle.toWellFormed())}`
    : `https://www.youtube.com/channel/${encodeURIComponent(id)}`;
