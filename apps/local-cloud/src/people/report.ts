import type { Mail } from '../mailbox/mail.ts';
import { eventMessage, sentMailOf } from '../emulators/ses/event-message.ts';
import * as ses from '../emulators/ses/events.ts';
import type { MailgunEvent } from '../emulators/mailgun/event-parts.ts';
import * as mailgun from '../emulators/mailgun/event-payloads.ts';
import type { Happening } from './happening.ts';

/** What a provider reports of a mail: its own decisions, and what happened at the recipient's. */
export type Report =
  | { what: 'accept' }
  /** Kept back, because the address bounced or complained before. */
  | { what: 'suppress'; reason: 'bounce' | 'complaint' }
  | Exclude<Happening, { what: 'look' }>;

export const mailgunEvent = (
  mail: Mail,
  report: Report,
  { at, id }: { at: number; id: string },
): MailgunEvent => {
  const size = Buffer.byteLength((mail.html ?? '') + (mail.text ?? ''));
  const domain = mail.messageId.slice(mail.messageId.lastIndexOf('@') + 1);
  const message = { domain, size, testMode: false, tracking: { opens: true, clicks: true } };
  const subject = { mail, message };
  const event = (): MailgunEvent => {
    switch (report.what) {
      case 'accept':
        return mailgun.accepted(subject, at);
      case 'suppress':
        return mailgun.suppressed(subject, report.reason, at);
      case 'deliver':
        return mailgun.delivered(subject, at);
      case 'defer':
        return mailgun.softBounce(subject, at);
      case 'bounce':
        return mailgun.hardBounce(subject, at);
      case 'complain':
        return mailgun.complained(subject, at);
      case 'open':
        return mailgun.opened(subject, at, report.visitor);
      case 'click':
        return mailgun.clicked(subject, report.url, at, report.visitor);
      case 'unsubscribe':
        return mailgun.unsubscribed(subject, at, report.visitor);
    }
  };
  return { ...event(), id };
};

/** The text of the SNS message in which SES reports it. */
export const sesMessage = (
  mail: Mail,
  report: Report,
  { at, id }: { at: number; id: string },
): string => {
  const { recipient } = mail;
  const feedbackId = `0100${id}-000000`;
  const event = (): ses.SesEvent => {
    switch (report.what) {
      case 'accept':
        return ses.sendEvent();
      case 'suppress':
        return report.reason === 'bounce'
          ? ses.bounceEvent(recipient, 'OnAccountSuppressionList', at, feedbackId)
          : ses.complaintEvent(recipient, at, true, feedbackId);
      case 'deliver':
        return ses.deliveryEvent(recipient, at);
      case 'defer':
        return ses.delayEvent(recipient, at);
      case 'bounce':
        return ses.bounceEvent(recipient, 'General', at, feedbackId);
      case 'complain':
        return ses.complaintEvent(recipient, at, false, feedbackId);
      case 'open':
        return ses.openEvent(at, report.visitor);
      case 'click':
        return ses.clickEvent(report.url, at, report.visitor);
      case 'unsubscribe':
        return ses.subscriptionEvent('distro-nation', leavingOutreach, at);
    }
  };
  return eventMessage(sentMailOf(mail), event());
};

const choice = (subscriptionStatus: 'OptIn' | 'OptOut') => ({
  unsubscribeAll: false,
  topicSubscriptionStatus: [{ topicName: 'outreach', subscriptionStatus }],
});
const leavingOutreach = { before: choice('OptIn'), after: choice('OptOut') };
