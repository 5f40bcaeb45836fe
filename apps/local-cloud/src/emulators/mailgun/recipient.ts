import type { Mail } from '../../mailbox/mail.ts';
import type { MailRecipient, Manner } from '../../mailbox/recipient-actions.ts';
import type { EventLog } from './event-log.ts';
import type { MailgunEvent, Subject } from './event-parts.ts';
import * as events from './event-payloads.ts';
import type { MailgunStore } from './state.ts';
import type { SentMessage } from './submission.ts';
import type { Suppressions } from './suppressions.ts';

export interface MailgunRecipient extends MailRecipient {
  /** Through Mailgun's own link, which opts out of all mail from the domain. */
  unsubscribe(mail: Mail): void;
}

interface Deps {
  store: MailgunStore;
  log: EventLog;
  suppressions: Suppressions;
  now: () => number;
}

export const mailgunRecipient = ({ store, log, suppressions, now }: Deps): MailgunRecipient => {
  const sent = ({ messageId }: Mail): SentMessage => {
    const message = store.value.messages[messageId];
    if (!message) throw new Error(`Mailgun no longer knows message ${messageId}`);
    return message;
  };
  const record = (
    mail: Mail,
    event: (subject: Subject, now: number) => MailgunEvent,
    { at = now(), arrivals }: Manner = {},
  ) => {
    const message = sent(mail);
    log.record(message.domain, event({ mail, message }, at), arrivals);
  };

  return {
    deliver: (mail, how) => record(mail, events.delivered, how),
    bounce(mail, how) {
      const error = '5.1.1 No such user';
      suppressions.add(sent(mail).domain, 'bounces', {
        address: mail.recipient,
        code: '550',
        error,
      });
      record(mail, events.hardBounce, how);
    },
    softBounce: (mail, how) => record(mail, events.softBounce, how),
    complain(mail, how) {
      suppressions.add(sent(mail).domain, 'complaints', { address: mail.recipient });
      record(mail, events.complained, how);
    },
    unsubscribe(mail) {
      suppressions.add(sent(mail).domain, 'unsubscribes', { address: mail.recipient, tags: ['*'] });
      record(mail, events.unsubscribed);
    },
    open(mail, how) {
      if (!sent(mail).tracking.opens) return;
      record(mail, (subject, at) => events.opened(subject, at, how?.visitor), how);
    },
    click(mail, url, how) {
      if (!sent(mail).tracking.clicks) return;
      record(mail, (subject, at) => events.clicked(subject, url, at, how?.visitor), how);
    },
    tracks: (mail) => sent(mail).tracking,
  };
};
