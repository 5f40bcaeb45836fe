import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { roles } from '../roles.ts';
import { besideOthers } from '../query-fields.ts';
import {
  analyticsLimit,
  anyOfTags,
  campaignId,
  dateRange,
  isInOrder,
  page,
  rangeProblem,
} from './analytics-query.ts';
import { eventProviders, reading, trackedEvent } from './tracked-events.ts';

const maxReach = 10_000;

const isWithinReach = ({ limit, offset }: { limit?: unknown; offset?: unknown }): boolean =>
  !(Number(offset) + Number(limit) > maxReach);

const hasOnePlace = ({ offset, cursor }: { offset?: unknown; cursor?: unknown }): boolean =>
  cursor === undefined || offset === 0;

const query = z
  .object({
    messageId: z.string().min(1).max(998).optional(),
    recipientEmail: emailAddress('recipientEmail').optional(),
    eventType: trackedEvent.optional(),
    campaignId: campaignId.optional(),
    tags: anyOfTags.optional(),
    /** Only events behind the numbers of `campaign-stats`: of opens and clicks, a person's first. */
    counted: z
      .enum(['true', 'false'], { error: 'counted must be true or false' })
      .transform((text) => text === 'true')
      .optional(),
    ...dateRange,
    ...page,
    cursor: z.string().min(1).max(2048).optional(),
  })
  .refine(isInOrder, rangeProblem)
  .refine(isWithinReach, {
    error: `offset and limit reach at most ${maxReach.toLocaleString('en')} events; go on from there with the cursor of the last answer`,
    path: ['offset'],
    ...besideOthers,
  })
  .refine(hasOnePlace, {
    error: 'cursor and offset exclude each other',
    path: ['cursor'],
    ...besideOthers,
  });

const event = z.object({
  id: z.string(),
  /** Without angle brackets. */
  messageId: z.string(),
  event: trackedEvent,
  timestamp: z.iso.datetime(),
  recipient: z.string(),
  campaign: z.string(),
  tags: z.array(z.string()),
  /** Who told of it: `link` is a link of ours, by which somebody left. */
  provider: z.enum(eventProviders),
  /** Of opens and clicks. */
  reading: reading.optional(),
  /** Whether `campaign-stats` counts it: of opens and clicks, a person's first. */
  counted: z.boolean(),
  /** What was clicked. */
  url: z.string().optional(),
  deliveryStatus: z
    .object({ code: z.int(), message: z.string(), description: z.string() })
    .partial()
    .optional(),
  clientInfo: z
    .object({ clientName: z.string(), clientOs: z.string(), deviceType: z.string() })
    .partial()
    .optional(),
  geolocation: z
    .object({ country: z.string(), region: z.string(), city: z.string() })
    .partial()
    .optional(),
});

export const trackingData = defineEndpoint({
  id: 'trackingData',
  function: 'trackingData',
  method: 'GET',
  path: '/outreach/tracking-data',
  auth: { kind: 'staff', roles },
  rateLimit: analyticsLimit,
  heading: 'Analytics',
  summary: 'Get message tracking data',
  description:
    'Events of sent messages, newest first. `total` is exact; `cursor` leads on where `offset` does not reach.',
  query,
  response: z.object({
    data: z.object({
      events: z.array(event),
      pagination: z.object({
        total: z.int().nonnegative(),
        limit: z.int(),
        offset: z.int(),
        hasMore: z.boolean(),
        /** Given while there is more. */
        cursor: z.string().optional(),
      }),
    }),
  }),
  errors: {},
});

export type TrackingDataRequest = RequestOf<typeof trackingData>;
export type TrackingDataResponse = ResponseOf<typeof trackingData>;
