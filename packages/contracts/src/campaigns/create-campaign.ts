import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { deliveryErrors, idempotencyHeaders } from '../outreach/delivery-report.ts';
import { saysNothing, saysSomething } from '../outreach/mail-body.ts';
import { campaignOrder, contentErrors, maxOrderBytes } from './campaign-content.ts';
import { campaignDeciders } from './campaign-deciders.ts';
import { campaignStatuses } from './campaign-fields.ts';

const { idempotency_key_reused, request_in_progress } = deliveryErrors;

export const createCampaign = defineEndpoint({
  id: 'createCampaign',
  function: 'campaigns',
  method: 'POST',
  path: '/outreach/campaigns',
  auth: { kind: 'staff', roles: campaignDeciders.mail, checkRevoked: true },
  summary: 'Send a campaign',
  description:
    'Freezes what it says and whom it goes to, and answers at once; a queue and workers do the sending. Each recipient gets a message of their own, once, and an address that is given twice counts once. The body may hold 5.5 MB; a segment has no such limit.',
  headers: idempotencyHeaders,
  maxBodyBytes: maxOrderBytes,
  body: z
    .strictObject({
      ...campaignOrder,
      /** When it is to start; at once when absent. */
      scheduledFor: z.iso
        .datetime({ offset: true, error: 'scheduledFor must be a date and time in ISO 8601' })
        .transform((text) => new Date(text))
        .optional(),
    })
    .refine(saysSomething, saysNothing),
  response: z.object({
    message: z.string(),
    data: z.object({
      /** Absent for a segment, whose people are counted while it is prepared. */
      recipientCount: z.int().positive().optional(),
      campaign: z.object({ id: z.string(), status: z.enum(campaignStatuses) }),
    }),
  }),
  errors: {
    ...contentErrors,
    idempotency_key_reused,
    request_in_progress,
    campaign_name_taken: {
      status: 409,
      message: 'There is a campaign of this name, and their numbers would be taken together',
    },
  },
});

export type CreateCampaignRequest = RequestOf<typeof createCampaign>;
export type CreateCampaignResponse = ResponseOf<typeof createCampaign>;
