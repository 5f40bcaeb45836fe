import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { pageLimit } from '../query-fields.ts';
import { topics as allTopics } from '../topic-list.ts';
import { topic } from '../topics.ts';

const auth = { kind: 'staff', roles: ['admin', 'outreach'] } as const;

const mailId = /^[\w-]{1,200}$/;

const leaving = z.union([z.literal('all'), z.array(topic).min(1).max(allTopics.length)], {
  error: `topics must be "all" or some of ${allTopics.join(', ')}`,
});

const verdict = z.string().optional();

/** Why nobody but a person can tell what to do about a mail. */
export const mailDoubts = [
  'no_sender',
  'several_senders',
  'unproven_sender',
  'no_wish',
  'contradictory',
] as const;
export type MailDoubt = (typeof mailDoubts)[number];

const undecidedMail = z.object({
  id: z.string(),
  receivedAt: z.iso.datetime(),
  reason: z.enum(mailDoubts),
  /** Who seems to have sent it; anybody can write any sender. */
  address: z.string().optional(),
  subject: z.string(),
  /** What the sender wrote themselves, at its beginning. */
  words: z.string(),
  /** What it seems to ask to leave. */
  topics: leaving,
  /** What SES found out: `PASS`, `FAIL`, `GRAY` or `PROCESSING_FAILED`. */
  verdicts: z.object({
    spf: verdict,
    dkim: verdict,
    dmarc: verdict,
    spam: verdict,
    virus: verdict,
  }),
});

export const listUndecidedMails = defineEndpoint({
  id: 'listUndecidedMails',
  function: 'consentDesk',
  method: 'GET',
  path: '/consent/undecided',
  auth,
  summary: 'List the mails about which a person has to decide',
  description:
    'Mails to our mailbox for leaving whose wish or sender is in doubt. Those that wait longest come first; each goes after thirty days.',
  query: z.object({
    limit: pageLimit(100, 50),
    cursor: z
      .string()
      .regex(/^[\d:.TZ-]{24}#[\w-]{1,200}$/, 'cursor must be the `next` of another page')
      .optional(),
  }),
  response: z.object({
    data: z.object({ mails: z.array(undecidedMail), next: z.string().optional() }),
  }),
  errors: {},
});

const body = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({
      decision: z.literal('unsubscribe'),
      /** Those that the mail seems to ask for, when absent. */
      topics: leaving.optional(),
      /** Whom; the sender of the mail when absent. */
      email: emailAddress('email').optional(),
    }),
    z.strictObject({ decision: z.literal('dismiss') }),
  ],
  { error: 'decision must be unsubscribe or dismiss' },
);

export const decideUndecidedMail = defineEndpoint({
  id: 'decideUndecidedMail',
  function: 'consentDesk',
  method: 'POST',
  path: '/consent/undecided/{id}',
  auth,
  summary: 'Decide about a mail',
  description:
    'The decision is recorded, and what stood in the mail is forgotten. What the person took back in since the mail came stays in.',
  params: z.object({ id: z.string().regex(mailId, 'id must be that of a mail') }),
  body,
  response: z.object({ message: z.string() }),
  errors: {
    mail_not_found: { status: 404, message: 'No such mail waits for a decision' },
    address_needed: { status: 400, message: 'The mail does not tell its sender: give an email' },
  },
});

export type ListUndecidedMailsRequest = RequestOf<typeof listUndecidedMails>;
export type ListUndecidedMailsResponse = ResponseOf<typeof listUndecidedMails>;
export type DecideUndecidedMailRequest = RequestOf<typeof decideUndecidedMail>;
export type DecideUndecidedMailResponse = ResponseOf<typeof decideUndecidedMail>;
