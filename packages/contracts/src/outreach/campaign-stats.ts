import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { roles } from '../roles.ts';
import { dateRange, isInOrder, page, rangeProblem } from './analytics-query.ts';

const tagsMessage = 'tags must be 1 to 10 tags of at most 128 characters';

/** `tags=a&tags=b` and `tags=a,b` alike. */
const tags = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => text.split(',').map((tag) => tag.trim())))
  .pipe(z.array(z.string().min(1, tagsMessage).max(128, tagsMessage)).max(10, tagsMessage))
  .optional();

const count = z.int().nonnegative();
const percent = z.number().nonnegative().meta({ format: 'float' });

const metrics = { delivered: count, opens: count, clicks: count };

export const campaignStats = defineEndpoint({
  id: 'campaignStats',
  function: 'campaignStats',
  method: 'GET',
  path: '/outreach/campaign-stats',
  auth: { kind: 'staff', roles },
  summary: 'Get campaign statistics',
  description:
    'Counts over the campaigns that the filters choose; `tags` means any of them. Rates are per cent with two decimals. `limit` and `offset` page `campaigns`, never the sums.',
  query: z
    .object({ campaignId: z.string().min(1).max(256).optional(), ...dateRange, tags, ...page })
    .refine(isInOrder, rangeProblem),
  response: z.object({
    data: z.object({
      totalSent: count,
      ...metrics,
      bounces: count,
      complaints: count,
      unsubscribes: count,
      deliveryRate: percent,
      openRate: percent,
      clickRate: percent,
      campaigns: z.array(z.object({ name: z.string(), sent: count, ...metrics })),
    }),
  }),
  errors: {},
});

export type CampaignStatsRequest = RequestOf<typeof campaignStats>;
export type CampaignStatsResponse = ResponseOf<typeof campaignStats>;
