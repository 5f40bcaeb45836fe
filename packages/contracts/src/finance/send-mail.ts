import * as z from 'zod';
import { customId } from '../contacts/contact-fields.ts';
import { campaignName, contentBody, maxOrderBytes } from '../campaigns/campaign-content.ts';
import { campaignStatuses } from '../campaigns/campaign-fields.ts';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { deliveryErrors, idempotencyHeaders } from '../outreach/delivery-report.ts';
import { saysNothing, saysSomething } from '../outreach/mail-body.ts';
import { subject } from '../outreach/sending-fields.ts';
import { reportMonth, reportYear } from './report-fields.ts';

const maxRecipients = 100_000;
const { idempotency_key_reused, request_in_progress } = deliveryErrors;

const line = (field: string, max: number) =>
  z
    .string({ error: `${field} must be text` })
    .trim()
    .min(1, `${field} must not be empty`)
    .max(max, `${field} may hold at most ${max} characters`);

export const payoutValue = z.strictObject({
  label: line('label', 100),
  /** As its reader is to see it: `1,204.50 USD`. */
  amount: line('amount', 60),
  /** Set apart from the others. */
  isTotal: z.boolean().optional(),
});

const body = z
  .strictObject({
    to: z
      .array(emailAddress('to'), { error: 'to must be a list of email addresses' })
      .min(1, 'At least one recipient is required')
      .max(maxRecipients, 'At most 100,000 recipients'),
    subject,
    /** `financial`: the message of the payout mail; `newsletter`: the whole body. */
    html: contentBody('html', 'html is required'),
    text: contentBody('text', 'text is required'),
    from: emailAddress('from'),
    replyTo: emailAddress('replyTo').optional(),
    campaign: z.strictObject({
      name: campaignName,
      type: z.enum(['financial', 'newsletter'], {
        error: 'campaign.type must be financial or newsletter',
      }),
      month: reportMonth.optional(),
      year: reportYear.optional(),
    }),
    /** Links to the reports of the month go with each mail. */
    attachReporting: z.boolean().default(false),
    /** By position, as `to`; or all of them of the one recipient. */
    customIds: z.array(customId).max(maxRecipients).optional(),
    month: reportMonth.optional(),
    year: reportYear.optional(),
    /** One for all, or by position. */
    messageGreeting: z
      .union([line('messageGreeting', 200), z.array(line('messageGreeting', 200))])
      .optional(),
    /** By position. */
    payoutValues: z.array(z.array(payoutValue).max(100, 'At most 100 values')).optional(),
  })
  .refine(saysSomething, saysNothing);

export const sendMail = defineEndpoint({
  id: 'sendMail',
  function: 'sendMail',
  method: 'POST',
  path: '/send-mail',
  auth: { kind: 'staff', roles: ['admin', 'finance'], checkRevoked: true },
  needsApiKey: true,
  summary: 'Send the payout mails of a month, or a newsletter',
  description:
    'Accepted at once as a campaign; a queue and workers do the sending. Each partner gets links to their own reports and to nobody else’s. The body may hold 5.5 MB.',
  headers: idempotencyHeaders,
  maxBodyBytes: maxOrderBytes,
  body,
  response: z.object({
    message: z.string(),
    /** Distinct addresses. */
    recipientCount: z.int().positive(),
    campaign: z.object({ id: z.string(), status: z.enum(campaignStatuses) }),
    /** Reports that were not there when this was asked for; partners with none at all get no mail. */
    missingReports: z.array(z.object({ customId: z.string(), label: z.string() })),
    /** False where there were too many partners to look at all of their reports now. */
    reportsChecked: z.boolean(),
  }),
  errors: {
    idempotency_key_reused,
    request_in_progress,
    sender_not_allowed: { status: 400, message: 'from must belong to one of our sending domains' },
  },
});

export type SendMailRequest = RequestOf<typeof sendMail>;
export type SendMailResponse = ResponseOf<typeof sendMail>;
