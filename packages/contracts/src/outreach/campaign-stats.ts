import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { roles } from '../roles.ts';
import {
  analyticsLimit,
  anyOfTags,
  campaignId,
  dateRange,
  isInOrder,
  page,
  rangeProblem,
} from './analytics-query.ts';
import { byMachineReason } from './tracked-events.ts';

const count = z.int().nonnegative();
const percent = z.number().nonnegative().meta({ format: 'float' });

export const metrics = { delivered: count, opens: count, clicks: count };

export const outcomes = { bounces: count, complaints: count, unsubscribes: count };

/** Numbers of one hour or day, which starts at `at`. */
export const seriesPoint = z.object({ at: z.iso.datetime(), sent: count, ...metrics, ...outcomes });

const interval = z.enum(['hour', 'day'], { error: 'interval must be hour or day' });

export const campaignStats = defineEndpoint({
  id: 'campaignStats',
  function: 'campaignStats',
  method: 'GET',
  path: '/outreach/campaign-stats',
  auth: { kind: 'staff', roles },
  rateLimit: analyticsLimit,
  heading: 'Analytics',
  summary: 'Get campaign statistics',
  description:
    'Counts over the campaigns that the filters choose, by whole hours of event time: `period` says which. `tags` means any of them. Opens and clicks are recipients that a person opened or clicked for; `events` and `machine` hold what else there was. Rates are per cent with two decimals. `limit` and `offset` page `campaigns`, never the sums. `interval` asks for the numbers over time.',
  query: z
    .object({
      campaignId: campaignId.optional(),
      ...dateRange,
      tags: anyOfTags.optional(),
      interval: interval.optional(),
      ...page,
    })
    .refine(isInOrder, rangeProblem),
  response: z.object({
    data: z.object({
      totalSent: count,
      ...metrics,
      ...outcomes,
      deliveryRate: percent,
      openRate: percent,
      clickRate: percent,
      campaigns: z.array(z.object({ name: z.string(), sent: count, ...metrics, ...outcomes })),
      /** Of `campaigns`. */
      pagination: z.object({ total: count, limit: count, offset: count, hasMore: z.boolean() }),
      /** Opens and clicks as events, whoever made them; and mails that are not with their reader yet. */
      events: z.object({ opens: count, clicks: count }),
      /** Opens and clicks that no person made, by the reason why we think so. */
      machine: z.object({ opens: byMachineReason, clicks: byMachineReason }),
      /** Neither delivered nor bounced: put off, kept back by the provider's own list, given up. */
      undelivered: z.object({ deferred: count, suppressed: count, failed: count }),
      period: z.object({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }),
      series: z.array(seriesPoint).optional(),
    }),
  }),
  errors: {},
});

export type CampaignStatsRequest = RequestOf<typeof campaignStats>;
export type CampaignStatsResponse = ResponseOf<typeof campaignStats>;
