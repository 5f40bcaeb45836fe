import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { campaignId, campaignNotFound, campaignStatuses } from './campaign-fields.ts';

// Which of them, goes by the campaign's kind.
const auth = {
  kind: 'staff',
  roles: ['admin', 'finance', 'outreach'],
  checkRevoked: true,
} as const;

const campaignActions = ['pause', 'resume', 'start', 'cancel', 'retry'] as const;
export type CampaignAction = (typeof campaignActions)[number];

export const steerCampaign = defineEndpoint({
  id: 'steerCampaign',
  function: 'campaigns',
  method: 'POST',
  path: '/outreach/campaigns/{id}/actions',
  auth,
  summary: 'Pause, resume, start, cancel or retry a campaign',
  description:
    '`start` begins what is scheduled for later now; `retry` tries those again that failed. What is with the provider already cannot be held back. An action whose effect is there already changes nothing. Payouts are steered by admins and finance, other campaigns by admins and outreach.',
  params: z.object({ id: campaignId }),
  body: z.strictObject({
    action: z.enum(campaignActions, {
      error: `action must be one of ${campaignActions.join(', ')}`,
    }),
  }),
  response: z.object({
    message: z.string(),
    data: z.object({ campaign: z.object({ id: z.string(), status: z.enum(campaignStatuses) }) }),
  }),
  errors: {
    ...campaignNotFound,
    not_possible_now: { status: 409, message: 'A campaign in this state cannot do that' },
  },
});

export const decideCampaignRecipient = defineEndpoint({
  id: 'decideCampaignRecipient',
  function: 'campaigns',
  method: 'POST',
  path: '/outreach/campaigns/{id}/recipients/{recipientId}',
  auth,
  summary: 'Decide whether a mail in doubt went out',
  description:
    'For what no provider can tell. `sent` counts it as accepted; `not_sent` as failed, after which it can be tried again. For those who may steer the campaign.',
  params: z.object({
    id: campaignId,
    recipientId: z.string().regex(/^[0-9a-f]{32}$/, 'recipientId must be that of a recipient'),
  }),
  body: z.strictObject({
    decision: z.enum(['sent', 'not_sent'], { error: 'decision must be sent or not_sent' }),
  }),
  response: z.object({ message: z.string() }),
  errors: {
    ...campaignNotFound,
    not_in_doubt: { status: 409, message: 'It is known what became of this mail' },
  },
});

export type SteerCampaignRequest = RequestOf<typeof steerCampaign>;
export type SteerCampaignResponse = ResponseOf<typeof steerCampaign>;
export type DecideCampaignRecipientRequest = RequestOf<typeof decideCampaignRecipient>;
export type DecideCampaignRecipientResponse = ResponseOf<typeof decideCampaignRecipient>;
