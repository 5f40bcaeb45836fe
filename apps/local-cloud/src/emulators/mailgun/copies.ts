import type { MailboxAddress } from 'nodemailer/lib/addressparser';
import type { Mailbox } from '../../mailbox/mail.ts';
import { formatAddress } from './addresses.ts';
import { personalise } from './recipient-variables.ts';
import type { Submission } from './submission.ts';

/** A mail as it leaves Mailgun, for one recipient. */
export type Copy = Parameters<Mailbox['deliver']>[0];

/** What each recipient gets: their own message with recipient variables, else everyone's. */
export const copiesOf = (submission: Submission, now: number): Copy[] =>
  [...submission.to, ...submission.cc, ...submission.bcc].map((recipient) =>
    submission.recipientVariables
      ? personalCopy(
          submission,
          recipient,
          submission.recipientVariables[recipient.address] ?? {},
          now,
        )
      : copy(submission, recipient, submission.to.map(formatAddress).join(', '), now),
  );

const personalCopy = (
  submission: Submission,
  recipient: MailboxAddress,
  variables: Record<string, unknown>,
  now: number,
): Copy => {
  const fill = (text: string): string => personalise(text, recipient.address, variables);
  const personal: Submission = {
    ...submission,
    subject: fill(submission.subject),
    ...(submission.html !== undefined && { html: fill(submission.html) }),
    ...(submission.text !== undefined && { text: fill(submission.text) }),
    headers: submission.headers.map(([name, value]) => [name, fill(value)]),
    variables: mapValues(submission.variables, fill),
  };
  return copy(personal, recipient, formatAddress(recipient), now);
};

const copy = (
  { messageId, from, cc, subject, html, text, headers, variables, tags }: Submission,
  { address }: MailboxAddress,
  to: string,
  now: number,
): Copy => ({
  provider: 'mailgun',
  messageId,
  from,
  recipient: address,
  subject,
  ...(html !== undefined && { html }),
  ...(text !== undefined && { text }),
  headers: [
    ['Message-Id', `<${messageId}>`],
    ['Date', new Date(now).toUTCString().replace('GMT', '+0000')],
    ['From', from],
    ['To', to],
    ...(cc.length > 0 ? [['Cc', cc.map(formatAddress).join(', ')] satisfies [string, string]] : []),
    ['Subject', subject],
    ...headers,
    ...variablesHeader(variables),
  ],
  metadata: { tags, variables },
});

/** Recipients can read what callers attach as `v:`. */
const variablesHeader = (variables: Record<string, string>): Copy['headers'] =>
  Object.keys(variables).length > 0 ? [['X-Mailgun-Variables', JSON.stringify(variables)]] : [];

const mapValues = (
  record: Record<string, string>,
  change: (value: string) => string,
): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
