import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { deliveryErrors, idempotencyHeaders } from '../outreach/delivery-report.ts';
import { saysNothing, saysSomething } from '../outreach/mail-body.ts';
import { suppressionReason } from '../suppression-reason.ts';
import { audience, contentErrors, mailContent, maxOrderBytes } from './campaign-content.ts';
import { suppressedCounts } from './campaign-fields.ts';
import { topic } from '../topics.ts';

const auth = { kind: 'staff', roles: ['admin', 'finance', 'outreach'] } as const;
const count = z.int().nonnegative();

export const checkCampaign = defineEndpoint({
  id: 'checkCampaign',
  function: 'campaigns',
  method: 'POST',
  path: '/outreach/campaigns/check',
  auth,
  summary: 'Find out whom a campaign would reach, before it is sent',
  description:
    'Changes nothing. The gate is asked again for each recipient when the mail goes out.',
  maxBodyBytes: maxOrderBytes,
  body: z
    .strictObject({ ...mailContent, topic: topic.default('newsletter'), audience })
    .refine(saysSomething, saysNothing),
  response: z.object({
    data: z.object({
      /** Distinct addresses. */
      audience: count,
      /** How often an address was given again. */
      duplicates: count,
      /** Who would get it now. */
      reachable: count,
      skipped: suppressedCounts,
      /** Some of them. */
      skippedExamples: z.array(z.object({ email: z.string(), reason: suppressionReason })),
      /** Fields that the mail needs and that some recipients lack; it cannot be sent so. */
      missingFields: z.array(
        z.object({ name: z.string(), recipients: count, examples: z.array(z.string()) }),
      ),
      htmlBytes: count,
      textBytes: count,
    }),
  }),
  errors: contentErrors,
});

export const testCampaign = defineEndpoint({
  id: 'testCampaign',
  function: 'campaigns',
  method: 'POST',
  path: '/outreach/campaigns/test',
  auth: { ...auth, checkRevoked: true },
  rateLimit: { name: 'send-email', perMinute: 25 },
  summary: 'Send a campaign to oneself',
  description: 'One mail to the caller, marked as a test and counted under no campaign.',
  headers: idempotencyHeaders,
  body: z
    .strictObject({
      ...mailContent,
      topic: topic.default('newsletter'),
      /** What its placeholders stand for; each says its own name when absent. */
      fields: z.record(z.string().max(64), z.string().max(1000)).optional(),
    })
    .refine(saysSomething, saysNothing),
  response: z.object({ message: z.string() }),
  errors: {
    ...contentErrors,
    all_recipients_suppressed: {
      status: 409,
      message: 'You have left this list yourself, or your address is suppressed',
    },
    request_in_progress: deliveryErrors.request_in_progress,
    idempotency_key_reused: deliveryErrors.idempotency_key_reused,
    provider_refused: deliveryErrors.provider_refused,
    provider_unavailable: deliveryErrors.provider_unavailable,
    delivery_uncertain: deliveryErrors.delivery_uncertain,
  },
});

export type CheckCampaignRequest = RequestOf<typeof checkCampaign>;
export type CheckCampaignResponse = ResponseOf<typeof checkCampaign>;
export type TestCampaignRequest = RequestOf<typeof testCampaign>;
export type TestCampaignResponse = ResponseOf<typeof testCampaign>;
