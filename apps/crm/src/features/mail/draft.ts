import type { CallInput } from '@distronation/api-client';
import { topics, type Endpoints } from '@distronation/contracts';
import { z } from 'zod';
import { sessionValue } from '../../lib/session-value.ts';

export const draftSchema = z.object({
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  /** The name under which its numbers are kept; may be empty. */
  campaign: z.string().default(''),
  topic: z.enum(topics),
  format: z.enum(['html', 'text']),
  source: z.string(),
});

/** A mail that is being written. */
export type Draft = z.infer<typeof draftSchema>;

/** The mail as the API takes it. */
export type Mail = CallInput<Endpoints['sendEmail']>['body'];

export const emptyDraft: Draft = {
  to: [],
  from: '',
  subject: '',
  campaign: '',
  topic: 'outreach',
  format: 'html',
  source: '',
};

export const isEmpty = ({ to, from, subject, campaign, source }: Draft): boolean =>
  to.length === 0 && [from, subject, campaign, source].every((text) => text.trim() === '');

export const mailOf = ({ to, from, subject, campaign, topic, format, source }: Draft): Mail => ({
  to,
  subject,
  topic,
  ...(from.trim() && { from: from.trim() }),
  ...(campaign.trim() && { customVariables: { campaignId: campaign.trim() } }),
  ...(format === 'html' ? { html: source } : { text: source }),
});

export const draftStore = () => sessionValue('dn.draft', draftSchema);
