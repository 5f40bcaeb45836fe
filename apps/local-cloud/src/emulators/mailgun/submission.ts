import type { MailboxAddress } from 'nodemailer/lib/addressparser';
import type { RecipientVariables } from './recipient-variables.ts';

/** One accepted call of the messages API, whole and serialisable. */
export interface Submission {
  domain: string;
  /** Without angle brackets. */
  messageId: string;
  from: string;
  to: MailboxAddress[];
  cc: MailboxAddress[];
  bcc: MailboxAddress[];
  subject: string;
  html?: string;
  text?: string;
  headers: [name: string, value: string][];
  variables: Record<string, string>;
  tags: string[];
  /** With them, each recipient gets a message of their own. */
  recipientVariables?: RecipientVariables;
  tracking: { opens: boolean; clicks: boolean };
  testMode: boolean;
  /** Epoch milliseconds. */
  deliverAt: number;
}

/** What Mailgun remembers of a message once it is sent. */
export interface SentMessage {
  domain: string;
  /** Octets of the bodies. */
  size: number;
  testMode: boolean;
  tracking: Submission['tracking'];
}
