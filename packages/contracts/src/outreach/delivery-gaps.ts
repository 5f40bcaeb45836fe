import * as z from 'zod';
import { defineEndpoint, type ResponseOf } from '../endpoint.ts';
import { roles } from '../roles.ts';
import { analyticsLimit } from './analytics-query.ts';

const count = z.int().nonnegative();

const gap = z.object({
  /** Absent for those campaigns together that are too small to show anything on their own. */
  campaign: z.string().optional(),
  level: z.enum(['silence', 'missing']),
  /** The start of the hour in which the first of this mail was sent. */
  since: z.iso.datetime(),
  sent: count,
  heard: count,
  unheard: count,
});

export const deliveryGaps = defineEndpoint({
  id: 'deliveryGaps',
  function: 'eventReports',
  method: 'GET',
  path: '/outreach/delivery-gaps',
  auth: { kind: 'staff', roles },
  rateLimit: analyticsLimit,
  summary: 'Find mail that was sent and never heard of',
  description:
    'Compares what was sent in the last week with what the providers told: delivered, bounced, suppressed or failed. `silence`: of 20 mails or more, sent more than an hour ago, less than half were heard of. `missing`: of mail sent more than a day ago, more than 5 and more than 1 % were not. `unheard` is the least that can be missing. The worst gap of each campaign comes first; one without a `campaign` stands for many that are too small to tell.',
  response: z.object({
    data: z.object({
      gaps: z.array(gap),
      period: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    }),
  }),
  errors: {},
});

export type DeliveryGapsResponse = ResponseOf<typeof deliveryGaps>;
