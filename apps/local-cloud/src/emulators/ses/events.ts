import { randomUUID } from 'node:crypto';
import type { Visitor } from '../../mailbox/visitor.ts';
import type { Contact } from './ses-state.ts';

/** One event: its type as the payload names it, and the member that only this type has. */
export interface SesEvent {
  type:
    | 'Send'
    | 'Delivery'
    | 'DeliveryDelay'
    | 'Bounce'
    | 'Complaint'
    | 'Open'
    | 'Click'
    | 'Subscription';
  detail: object;
}

const mtaName = 'a8-1.smtp-out.amazonses.com';
/** The recipient's mail program. */
const client = { ipAddress: '127.0.0.1', userAgent: 'Mozilla/5.0 (local mailbox)' };
const clientOf = (visitor?: Visitor) =>
  visitor ? { ipAddress: visitor.ip, userAgent: visitor.agent.userAgent } : client;
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

const patienceMs = 14 * 60 * 60 * 1_000;

/** The recipient's mailbox is full, and SES will try again. */
export const delayEvent = (recipient: string, at: number): SesEvent => ({
  type: 'DeliveryDelay',
  detail: {
    timestamp: iso(at),
    delayType: 'MailboxFull',
    expirationTime: iso(at + patienceMs),
    delayedRecipients: [
      {
        emailAddress: recipient,
        status: '4.2.2',
        diagnosticCode: 'smtp; 452 4.2.2 mailbox is full',
      },
    ],
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
  id = feedbackId(),
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
    feedbackId: id,
    reportingMTA: `dns; ${mtaName}`,
  },
});

/** Suppressed means that SES did not send, because this recipient complained before. */
export const complaintEvent = (
  recipient: string,
  at: number,
  suppressed: boolean,
  id = feedbackId(),
): SesEvent => ({
  type: 'Complaint',
  detail: {
    complainedRecipients: [{ emailAddress: recipient }],
    timestamp: iso(at),
    feedbackId: id,
    complaintSubType: suppressed ? 'OnAccountSuppressionList' : null,
    ...(!suppressed && {
      userAgent: client.userAgent,
      complaintFeedbackType: 'abuse',
      arrivalDate: iso(at),
    }),
  },
});

export const openEvent = (at: number, visitor?: Visitor): SesEvent => ({
  type: 'Open',
  detail: { ...clientOf(visitor), timestamp: iso(at) },
});

export const clickEvent = (link: string, at: number, visitor?: Visitor): SesEvent => ({
  type: 'Click',
  detail: { ...clientOf(visitor), timestamp: iso(at), link, linkTags: null },
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
