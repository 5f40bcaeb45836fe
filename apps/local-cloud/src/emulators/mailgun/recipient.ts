import type { Mail } from '../../mailbox/mail.ts';
import type { RecipientActions } from '../../mailbox/recipient-actions.ts';
import type { EventLog } from './event-log.ts';
import type { MailgunEvent, Subject } from './event-parts.ts';
import * as events from './event-payloads.ts';
import type { MailgunStore, SentMessage } from './state.ts';
import type { Suppressions } from './suppressions.ts';

export interface MailgunRecipient extends RecipientActions {
  /** The recipient's server is busy; Mailgun would try again. */
  softBounce(mail: Mail): void;
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
  const record = (mail: Mail, event: (subject: Subject, now: number) => MailgunEvent) => {
    const message = sent(mail);
    log.record(message.domain, event({ mail, message }, now()));
  };

  return {
    bounce(mail) {
      const error = '5.1.1 No such user';
      suppressions.add(sent(mail).domain, 'bounces', {
        address: mail.recipient,
        code: '550',
        error,
      });
      record(mail, events.hardBounce);
    },
    softBounce: (mail) => record(mail, events.softBounce),
    complain(mail) {
      suppressions.add(sent(mail).domain, 'complaints', { address: mail.recipient });
      record(mail, events.complained);
    },
    unsubscribe(mail) {
      suppressions.add(sent(mail).domain, 'unsubscribes', { address: mail.recipient, tags: ['*'] });
      record(mail, events.unsubscribed);
    },
    open(mail) {
      if (sent(mail).tracking.opens) record(mail, events.opened);
    },
    click(mail, url) {
      if (sent(mail).tracking.clicks)
        record(mail, (subject, at) => events.clicked(subject, url, at));
    },
  };
};
