import { randomBytes } from 'node:crypto';
import type { Visitor } from '../../mailbox/visitor.ts';
import type { Copy } from './copies.ts';
import type { SentMessage } from './submission.ts';

/** An event as the Events API lists it and webhooks carry it in `event-data`. */
export interface MailgunEvent {
  event: 'accepted' | 'delivered' | 'failed' | 'opened' | 'clicked' | 'unsubscribed' | 'complained';
  /** Unique within a day. */
  id: string;
  /** Epoch seconds, with a fraction. */
  timestamp: number;
  'log-level': 'info' | 'warn' | 'error';
  recipient: string;
  'recipient-domain': string;
  tags: string[];
  campaigns: [];
  'user-variables': Record<string, string>;
  message: { headers: { 'message-id': string; to?: string; from?: string; subject?: string } };
  severity?: 'permanent' | 'temporary';
  reason?: string;
  [detail: string]: unknown;
}

export interface LoggedEvent {
  domain: string;
  event: MailgunEvent;
}

/** Whom and what an event is about. */
export interface Subject {
  mail: Omit<Copy, 'provider'>;
  message: SentMessage;
}

export const common = (
  event: MailgunEvent['event'],
  level: MailgunEvent['log-level'],
  { mail }: Subject,
  now: number,
): MailgunEvent => ({
  event,
  id: randomBytes(16).toString('base64url'),
  timestamp: now / 1000,
  'log-level': level,
  recipient: mail.recipient,
  'recipient-domain': domainOf(mail.recipient),
  tags: mail.metadata.tags,
  campaigns: [],
  'user-variables': truncated(mail.metadata.variables),
  message: { headers: { 'message-id': mail.messageId } },
});

/** What only the events of the sending side carry; visits know no more than the message id. */
export const sending = ({ mail, message }: Subject) => ({
  envelope: { transport: 'smtp', sender: mail.from, targets: mail.recipient },
  flags: {
    'is-authenticated': true,
    'is-routed': false,
    'is-system-test': false,
    'is-test-mode': message.testMode,
  },
  message: {
    headers: {
      to: mail.headers.find(([name]) => name === 'To')?.[1] ?? mail.recipient,
      'message-id': mail.messageId,
      from: mail.from,
      subject: mail.subject,
    },
    attachments: [],
    size: message.size,
  },
});

/** What opens, clicks and unsubscribes tell of whoever made them. */
export const visit = ({ ip, place, agent }: Visitor) => ({
  ip,
  geolocation: place,
  'client-info': {
    'client-type': agent.type,
    'client-os': agent.os,
    'device-type': agent.device,
    'client-name': agent.name,
    'user-agent': agent.userAgent,
    bot: agent.bot,
  },
});

const maxVariableBytes = 4 * 1024;

/** Beyond 4 KB in sum, values are cut. */
const truncated = (variables: Record<string, string>): Record<string, string> => {
  let left = maxVariableBytes;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const kept = Buffer.from(value).subarray(0, Math.max(0, left)).toString();
      left -= Buffer.byteLength(value);
      return [name, kept];
    }),
  );
};

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
