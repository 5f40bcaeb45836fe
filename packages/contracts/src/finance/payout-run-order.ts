import * as z from 'zod';
import { campaignName, mailContent } from '../campaigns/campaign-content.ts';
import { payoutRow } from './payout-run-fields.ts';
import { reportMonth, reportYear } from './report-fields.ts';

const maxRows = 5_000;

const html = z
  .string({ error: 'html is required' })
  .trim()
  .min(1, 'html is required')
  .max(40_000, 'html may hold at most 40,000 characters');

/** What all statements of a run have in common. */
export const payoutMessage = {
  subject: mailContent.subject,
  /** The message above the values; its plain text is made from it when absent. */
  html,
  text: z.string().max(40_000, 'text may hold at most 40,000 characters').optional(),
  /** In front of the message; `{{name|there}}` stands for the recipient's name. */
  greeting: z.string().trim().max(200, 'greeting may hold at most 200 characters').optional(),
  month: reportMonth,
  year: reportYear,
  /** Of amounts that name none, by its code: `USD`. */
  currency: z
    .string({ error: 'currency is required' })
    .regex(/^[A-Z]{3}$/, 'currency must be a code of three letters, such as USD'),
};

export const payoutRunOrder = z.strictObject({
  ...payoutMessage,
  name: campaignName,
  from: mailContent.from,
  replyTo: mailContent.replyTo,
  /** What all rows should come to. */
  statedTotal: payoutRow.shape.statedTotal,
  rows: z
    .array(payoutRow)
    .min(1, 'At least one row is required')
    .max(maxRows, 'At most 5,000 rows'),
});
