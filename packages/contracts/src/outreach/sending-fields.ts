import * as z from 'zod';
import type { DeclaredError } from '../endpoint.ts';
import { customVariables, emailAddress, headerText, tag } from '../fields.ts';
import { topic } from '../topics.ts';
import { deliveryErrors } from './delivery-report.ts';

const maxRecipients = 1000;

const recipients = z.union(
  [
    emailAddress('to'),
    z
      .array(emailAddress('to'))
      .min(1, 'At least one recipient is required')
      .max(maxRecipients, `At most ${maxRecipients} recipients; use a campaign for more`),
  ],
  { error: 'to must be a valid email address or a list of them' },
);

/** Strict, since a misspelt name would leave on what was to be off. */
export const trackingSettings = z
  .strictObject({
    opens: z.boolean().default(true),
    clicks: z.boolean().default(true),
    unsubscribes: z.boolean().default(true).meta({
      description:
        "False removes the provider's own unsubscribe link; ours, and List-Unsubscribe, are in every mail.",
    }),
  })
  .prefault({});

export const subject = headerText('Subject', 998);

/** What every request to send says, whatever its mail is made of. */
export const sendingFields = {
  to: recipients,
  from: emailAddress('from').optional(),
  replyTo: emailAddress('replyTo').optional(),
  tags: z.array(tag).max(10, 'At most 10 tags').optional(),
  customVariables: customVariables.optional(),
  trackingSettings,
  topic: topic.default('outreach'),
};
const sendingBody = z.object(sendingFields);
export type SendingFields = z.output<typeof sendingBody>;

export const sendingErrors = {
  ...deliveryErrors,
  sender_not_allowed: { status: 400, message: 'from must belong to one of our sending domains' },
  variables_too_large: {
    status: 400,
    message: 'Variables, tags and headers together may hold at most 16 KB',
  },
} as const satisfies Record<string, DeclaredError>;
