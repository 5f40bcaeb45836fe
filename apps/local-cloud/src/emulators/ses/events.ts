import { randomUUID } from 'node:crypto';
import type { Mail } from '../../mailbox/mail.ts';
import { accountId, arn } from '../aws-account.ts';
import { bareAddress, domainOf } from './addresses.ts';
import type { Header } from './message-headers.ts';
import type { Contact } from './ses-state.ts';

/** What every event says of the mail it is about. */
export interface SentMail {
  messageId: string;
  /** Epoch milliseconds. */
  sentAt: number;
  /** As the caller gave it, with the display name. */
  from: string;
  destination: string[];
  subject?: string | undefined;
  headers: Header[];
  tags: Record<string, string>;
  configurationSet?: string | undefined;
}

/** One event: its type as the payload names it, and the member that only this type has. */
export interface SesEvent {
  type: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Open' | 'Click' | 'Subscription';
  detail: object;
}

const mtaName = 'a8-1.smtp-out.amazonses.com';
const client = { ipAddress: '127.0.0.1', userAgent: 'Mozilla/5.0 (local mailbox)' };
const iso = (ms: number): string => new Date(ms).toISOString();
const feedbackId = (): string => `0100${randomUUID()}-000000`;

export const sendEvent = (): SesEvent => ({ type: 'Send', detail: {} });

export const deliveryEvent = (recipient: string, at: number): SesEvent => ({
  type: 'Delivery',
  detail: {
    timestamp: iso(at),
    processingTimeMillis: 0,
    recipients: [recipient],
    smtpResponse: '250 2.0.0 OK',
    reportingMTA: mtaName,
  },
});

export type PermanentBounce = 'General' | 'OnAccountSuppressionList' | 'UnsubscribedRecipient';
const diagnostics: Record<PermanentBounce, string> = {
  General: 'smtp; 550 5.1.1 user unknown',
  OnAccountSuppressionList: 'Amazon SES did not send the message: the address is suppressed.',
  UnsubscribedRecipient: 'Amazon SES did not send the message: the recipient has unsubscribed.',
};

export const bounceEvent = (
  recipient: string,
  bounceSubType: PermanentBounce,
  at: number,
): SesEvent => ({
  type: 'Bounce',
  detail: {
    bounceType: 'Permanent',
    bounceSubType,
    bouncedRecipients: [
      {
        emailAddress: recipient,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: diagnostics[bounceSubType],
      },
    ],
    timestamp: iso(at),
    feedbackId: feedbackId(),
    reportingMTA: `dns; ${mtaName}`,
  },
});

/** Suppressed means that SES did not send, because this recipient complained before. */
export const complaintEvent = (recipient: string, at: number, suppressed: boolean): SesEvent => ({
  type: 'Complaint',
  detail: {
    complainedRecipients: [{ emailAddress: recipient }],
    timestamp: iso(at),
    feedbackId: feedbackId(),
    complaintSubType: suppressed ? 'OnAccountSuppressionList' : null,
    ...(!suppressed && {
      userAgent: client.userAgent,
      complaintFeedbackType: 'abuse',
      arrivalDate: iso(at),
    }),
  },
});

export const openEvent = (at: number): SesEvent => ({
  type: 'Open',
  detail: { ...client, timestamp: iso(at) },
});

export const clickEvent = (link: string, at: number): SesEvent => ({
  type: 'Click',
  detail: { ...client, timestamp: iso(at), link, linkTags: null },
});

/** The two states of a contact's choices that a subscription event tells apart. */
export const choicesOf = ({ unsubscribeAll, topicPreferences }: Contact) => ({
  unsubscribeAll,
  topicSubscriptionStatus: topicPreferences.map(({ TopicName, SubscriptionStatus }) => ({
    topicName: TopicName,
    subscriptionStatus: SubscriptionStatus === 'OPT_OUT' ? 'OptOut' : 'OptIn',
  })),
});
type Choices = ReturnType<typeof choicesOf>;

export const subscriptionEvent = (
  contactList: string,
  { before, after }: { before: Choices; after: Choices },
  at: number,
): SesEvent => ({
  type: 'Subscription',
  detail: {
    contactList,
    timestamp: iso(at),
    source: 'UnsubscribeHeader',
    newTopicPreferences: after,
    oldTopicPreferences: before,
  },
});

/** The JSON that SES publishes for one event. */
export const eventMessage = (mail: SentMail, { type, detail }: SesEvent): string =>
  JSON.stringify({ eventType: type, mail: describeMail(mail), [type.toLowerCase()]: detail });

const describeMail = (mail: SentMail) => {
  const sender = bareAddress(mail.from);
  const to = mail.headers.find(([name]) => name === 'To')?.[1];
  return {
    timestamp: iso(mail.sentAt),
    messageId: mail.messageId,
    source: mail.from,
    sourceArn: arn('ses', `identity/${domainOf(sender)}`),
    sendingAccountId: accountId,
    destination: mail.destination,
    headersTruncated: false,
    headers: mail.headers.map(([name, value]) => ({ name, value })),
    commonHeaders: {
      from: [mail.from],
      to: to?.split(', '),
      messageId: mail.messageId,
      subject: mail.subject,
    },
    tags: {
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': [client.ipAddress],
      'ses:from-domain': [domainOf(sender)],
      'ses:caller-identity': ['local'],
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  };
};

/** The events of a delivered mail are about the one recipient whose copy it is. */
export const sentMailOf = (mail: Mail): SentMail => ({
  messageId: mail.messageId,
  sentAt: Date.parse(mail.receivedAt),
  from: mail.from,
  destination: [mail.recipient],
  subject: mail.subject,
  headers: mail.headers,
  tags: mail.metadata.variables,
  configurationSet: mail.metadata.configurationSet,
});
