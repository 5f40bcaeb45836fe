import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { pageLimit } from '../query-fields.ts';
import { roles } from '../roles.ts';
import {
  campaignBrief,
  campaignId,
  campaignNotFound,
  campaignRecipient,
  campaignStatuses,
} from './campaign-fields.ts';

const auth = { kind: 'staff', roles } as const;
const params = z.object({ id: campaignId });

const standings = [...campaignStatuses, 'open'] as const;

export const listCampaigns = defineEndpoint({
  id: 'listCampaigns',
  function: 'campaigns',
  method: 'GET',
  path: '/outreach/campaigns',
  auth,
  summary: 'List campaigns',
  description:
    'Newest first. The status `open` stands for all but `finished` and `cancelled`. `next` is the `cursor` of the page that follows; a page of a narrowed list may hold few campaigns, or none, and yet have a next one.',
  query: z.object({
    status: z
      .enum(standings, { error: `status must be one of ${standings.join(', ')}` })
      .optional(),
    /** Part of the name or the subject, without regard to case. */
    text: z
      .string()
      .trim()
      .min(1, 'text must not be empty')
      .max(120, 'text may hold at most 120 characters')
      .optional(),
    limit: pageLimit(100, 25),
    cursor: campaignId.optional(),
  }),
  response: z.object({
    data: z.object({ campaigns: z.array(campaignBrief), next: z.string().optional() }),
  }),
  errors: {},
});

export const readCampaign = defineEndpoint({
  id: 'readCampaign',
  function: 'campaigns',
  method: 'GET',
  path: '/outreach/campaigns/{id}',
  auth,
  summary: 'Read a campaign, and how far it is',
  params,
  response: z.object({
    data: z.object({
      campaign: campaignBrief.extend({
        from: z.string(),
        replyTo: z.string().optional(),
        html: z.string().optional(),
        text: z.string(),
        tags: z.array(z.string()),
        /** What of its mails is measured. */
        tracking: z.object({ opens: z.boolean(), clicks: z.boolean() }),
        /** Whose people it goes to, where they were not named one by one. */
        segmentId: z.string().optional(),
      }),
    }),
  }),
  errors: campaignNotFound,
});

export const listCampaignRecipients = defineEndpoint({
  id: 'listCampaignRecipients',
  function: 'campaigns',
  method: 'GET',
  path: '/outreach/campaigns/{id}/recipients',
  auth,
  summary: 'List those who got no mail, or perhaps none, and why',
  description:
    'Those who got theirs are listed by `tracking-data`. `next` is the `cursor` of the page that follows.',
  params,
  query: z.object({
    state: z.enum(['skipped', 'failed', 'uncertain'], {
      error: 'state must be skipped, failed or uncertain',
    }),
    limit: pageLimit(1000, 100),
    cursor: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'cursor must be the `next` of another page')
      .optional(),
  }),
  response: z.object({
    data: z.object({ recipients: z.array(campaignRecipient), next: z.string().optional() }),
  }),
  errors: campaignNotFound,
});

export type ListCampaignsRequest = RequestOf<typeof listCampaigns>;
export type ListCampaignsResponse = ResponseOf<typeof listCampaigns>;
export type ReadCampaignRequest = RequestOf<typeof readCampaign>;
export type ReadCampaignResponse = ResponseOf<typeof readCampaign>;
export type ListCampaignRecipientsRequest = RequestOf<typeof listCampaignRecipients>;
export type ListCampaignRecipientsResponse = ResponseOf<typeof listCampaignRecipients>;
