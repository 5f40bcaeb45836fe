import { z } from 'zod';

// Counts come as texts, since they may be larger than a number holds.
const count = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(Number);

const thumbnails = z.object({
  medium: z.object({ url: z.url({ protocol: /^https?$/ }) }).optional(),
});

export const searchAnswer = z.object({
  items: z
    .array(
      z.object({
        id: z.object({ channelId: z.string() }),
        snippet: z.object({ title: z.string(), description: z.string() }),
      }),
    )
    .max(50)
    .default([]),
  nextPageToken: z.string().optional(),
});

const channelItem = z.object({
  id: z.string(),
  snippet: z.object({
    title: z.string().max(1000),
    description: z.string().max(10_000),
    customUrl: z.string().optional(),
    country: z.string().optional(),
    publishedAt: z.iso.datetime(),
    thumbnails: thumbnails.default({}),
  }),
  statistics: z.object({
    subscriberCount: count.optional(),
    hiddenSubscriberCount: z.boolean().default(false),
    viewCount: count.optional(),
    videoCount: count.optional(),
  }),
});
export type ChannelItem = z.output<typeof channelItem>;

/** Without items where nobody has any of the ids. */
export const channelsAnswer = z.object({ items: z.array(channelItem).max(50).default([]) });

export const detailsAnswer = z.object({
  items: z
    .array(
      channelItem.extend({
        contentDetails: z.object({
          relatedPlaylists: z.object({ uploads: z.string().optional() }),
        }),
      }),
    )
    .max(1)
    .default([]),
});
