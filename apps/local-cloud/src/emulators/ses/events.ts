import { randomUUID } from 'node:crypto';
import type { Contact } from './ses-state.ts';

/** One event: its type as the payload names it, and the member that only this type has. */
export interface SesEvent {
  type: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Open' | 'Click' | 'Subscription';
  detail: object;
}

const mtaName = 'a8-1.smtp-out.amazonses.com';
/** The recipient's mail program. */
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
