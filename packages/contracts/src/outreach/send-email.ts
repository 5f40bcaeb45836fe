import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress, headerText, namedStrings } from '../fields.ts';
import { topic } from '../topics.ts';
import { deliveryErrors, deliveryReport, idempotencyHeaders } from './delivery-report.ts';

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

export const trackingSettings = z.object({
  opens: z.boolean(),
  clicks: z.boolean(),
  unsubscribes: z.boolean(),
});

const body = z
  .strictObject({
    to: recipients,
    subject: headerText('Subject', 998),
    html: z.string().optional(),
    text: z.string().optional(),
    from: emailAddress('from').optional(),
    replyTo: emailAddress('replyTo').optional(),
    tags: z.array(headerText('A tag', 128)).max(10, 'At most 10 tags').optional(),
    customVariables: namedStrings.optional(),
    trackingSettings: trackingSettings.optional(),
    topic: topic.default('outreach'),
  })
  .refine(({ html, text }) => Boolean(html?.trim() || text?.trim()), {
    error: 'Either text or html content is required',
    path: ['html'],
    // Reported beside the other problems of the request, not only once those are mended.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

export const sendEmail = defineEndpoint({
  id: 'sendEmail',
  function: 'sendEmail',
  method: 'POST',
  path: '/outreach/send-email',
  auth: { kind: 'staff', roles: ['admin', 'outreach'] },
  rateLimit: { name: 'send-email', perMinute: 25 },
  summary: 'Send individual email',
  description: 'Sends one mail to up to 1,000 recipients, each in a message of their own.',
  headers: idempotencyHeaders,
  body,
  response: deliveryReport,
  errors: {
    ...deliveryErrors,
    sender_not_allowed: { status: 400, message: 'from must belong to one of our sending domains' },
  },
});

export type SendEmailRequest = RequestOf<typeof sendEmail>;
export type SendEmailResponse = ResponseOf<typeof sendEmail>;
