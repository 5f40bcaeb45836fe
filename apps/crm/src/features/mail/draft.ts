import type { CallInput } from '@distronation/api-client';
import { topics, type Endpoints } from '@distronation/contracts';
import { z } from 'zod';
import { sessionValue } from '../../lib/session-value.ts';

export const draftSchema = z.object({
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
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
  topic: 'outreach',
  format: 'html',
  source: '',
};

export const isEmpty = ({ to, from, subject, source }: Draft): boolean =>
  to.length === 0 && [from, subject, source].every((text) => text.trim() === '');

export const mailOf = ({ to, from, subject, topic, format, source }: Draft): Mail => ({
  to,
  subject,
  topic,
  ...(from.trim() && { from: from.trim() }),
  ...(format === 'html' ? { html: source } : { text: source }),
});

export const draftStore = () => sessionValue('dn.draft', draftSchema);
