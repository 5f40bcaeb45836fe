import * as z from 'zod';
import type { DeclaredError } from '../endpoint.ts';
import { contactName, fieldName, fieldValue } from '../contacts/contact-fields.ts';
import { bytesOf, emailAddress, tag } from '../fields.ts';
import { subject, trackingSettings } from '../outreach/sending-fields.ts';
import { topic } from '../topics.ts';

const maxBytes = 500 * 1024;

/** What a mail says, in one of its forms. */
export const contentBody = (field: string, error = `${field} must be text`) =>
  z
    .string({ error })
    .refine((text) => bytesOf(text) <= maxBytes, `${field} may hold at most 500 KB`);

/** What a mail says, where `{{name}}` stands for a field of its recipient. */
export const mailContent = {
  subject,
  html: contentBody('html').optional(),
  text: contentBody('text').optional(),
  from: emailAddress('from').optional(),
  replyTo: emailAddress('replyTo').optional(),
};

/** Lambda takes 6 MiB, in which each quotation mark of the body counts twice. A hundred thousand plain
 *  addresses fit, and so do thirty thousand people with a name and some fields. */
export const maxOrderBytes = 5_500_000;

const maxRecipients = 100_000;
const maxFields = 30;

const recipient = z.strictObject({
  email: emailAddress('email'),
  name: contactName.optional(),
  fields: z
    .record(fieldName, fieldValue)
    .refine((fields) => Object.keys(fields).length <= maxFields, `At most ${maxFields} fields`)
    .optional(),
});

/** Whom it goes to: people named one by one, or everybody who is in a segment when it is accepted. */
export const audience = z.union(
  [
    z.strictObject({
      recipients: z
        .array(recipient)
        .min(1, 'At least one recipient is required')
        .max(maxRecipients, 'At most 100,000 recipients in one request; use a segment for more'),
    }),
    z.strictObject({ segmentId: z.string().min(1).max(64) }),
  ],
  { error: 'audience must hold recipients or a segmentId' },
);
export type Audience = z.infer<typeof audience>;

export const campaignName = z
  .string({ error: 'name is required' })
  .trim()
  .normalize()
  .min(1, 'name is required')
  .max(120, 'name may hold at most 120 characters')
  .refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name), 'name must be one line');

export const campaignOrder = {
  ...mailContent,
  name: campaignName,
  topic: topic.default('newsletter'),
  tags: z.array(tag).max(9, 'At most 9 tags').optional(),
  trackingSettings,
  audience,
};

export const contentErrors = {
  sender_not_allowed: { status: 400, message: 'from must belong to one of our sending domains' },
  segment_not_found: { status: 404, message: 'There is no such segment' },
} as const satisfies Record<string, DeclaredError>;
