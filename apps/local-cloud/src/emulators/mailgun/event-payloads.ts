import { localVisitor, type Visitor } from '../../mailbox/visitor.ts';
import {
  common,
  domainOf,
  sending,
  visit,
  type MailgunEvent,
  type Subject,
} from './event-parts.ts';
import type { SuppressionReason } from './suppressions.ts';

export const accepted = (subject: Subject, now: number): MailgunEvent => ({
  ...common('accepted', 'info', subject, now),
  ...sending(subject),
  method: 'HTTP',
});

export const delivered = (subject: Subject, now: number): MailgunEvent => ({
  ...common('delivered', 'info', subject, now),
  ...sending(subject),
  'delivery-status': {
    code: 250,
    message: 'OK',
    description: '',
    'attempt-no': 1,
    'mx-host': `mx.${domainOf(subject.mail.recipient)}`,
    tls: true,
    'certificate-verified': true,
    utf8: true,
    'session-seconds': 0.2,
  },
});

export const hardBounce = (subject: Subject, now: number): MailgunEvent => ({
  ...common('failed', 'error', subject, now),
  ...sending(subject),
  severity: 'permanent',
  reason: 'bounce',
  'delivery-status': {
    code: 550,
    'bounce-code': '5.1.1',
    message: '5.1.1 The email account that you tried to reach does not exist',
    description: '',
    'attempt-no': 1,
  },
});

export const softBounce = (subject: Subject, now: number): MailgunEvent => ({
  ...common('failed', 'warn', subject, now),
  ...sending(subject),
  severity: 'temporary',
  reason: 'generic',
  'delivery-status': {
    code: 452,
    'bounce-code': '4.2.2',
    message: '4.2.2 The recipient’s inbox is full',
    description: '',
    'attempt-no': 1,
    'retry-seconds': 600,
  },
});

const suppressions = {
  bounce: { code: 605, message: 'Not delivering to previously bounced address' },
  unsubscribe: { code: 606, message: 'Not delivering to unsubscribed address' },
  complaint: { code: 607, message: 'Not delivering to a user who marked your messages as spam' },
};

export const suppressed = (
  subject: Subject,
  reason: SuppressionReason,
  now: number,
): MailgunEvent => ({
  ...common('failed', 'error', subject, now),
  ...sending(subject),
  severity: 'permanent',
  reason: `suppress-${reason}`,
  'delivery-status': { ...suppressions[reason], description: '', 'attempt-no': 1 },
});

export const complained = (subject: Subject, now: number): MailgunEvent => ({
  ...common('complained', 'warn', subject, now),
  ...sending(subject),
});

export const opened = (
  subject: Subject,
  now: number,
  visitor: Visitor = localVisitor,
): MailgunEvent => ({
  ...common('opened', 'info', subject, now),
  ...visit(visitor),
});

export const clicked = (
  subject: Subject,
  url: string,
  now: number,
  visitor: Visitor = localVisitor,
): MailgunEvent => ({
  ...common('clicked', 'info', subject, now),
  ...visit(visitor),
  url,
});

export const unsubscribed = (
  subject: Subject,
  now: number,
  visitor: Visitor = localVisitor,
): MailgunEvent => ({
  ...common('unsubscribed', 'info', subject, now),
  ...visit(visitor),
});
