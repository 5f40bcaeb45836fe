import type { Mail } from '../../mailbox/mail.ts';
import { sentMailOf } from './event-message.ts';
import type { EventPublisher } from './event-publisher.ts';
import { bounceEvent, clickEvent, complaintEvent, openEvent } from './events.ts';
import type { SesAccount } from './ses-state.ts';
import { suppress } from './suppression.ts';

/** What a recipient and their mail server can do to a mail; each resolves when its event is out. */
export interface SesRecipient {
  bounce(mail: Mail): Promise<void>;
  complain(mail: Mail): Promise<void>;
  open(mail: Mail): Promise<void>;
  click(mail: Mail, url: string): Promise<void>;
}

/** A hard bounce and a complaint also suppress the address for the whole account, as SES does. */
export const sesRecipient = (account: SesAccount, { emit }: EventPublisher): SesRecipient => ({
  bounce(mail) {
    suppress(account, mail.recipient, 'BOUNCE');
    return emit(sentMailOf(mail), bounceEvent(mail.recipient, 'General', account.now()));
  },
  complain(mail) {
    suppress(account, mail.recipient, 'COMPLAINT');
    return emit(sentMailOf(mail), complaintEvent(mail.recipient, account.now(), false));
  },
  open: (mail) => emit(sentMailOf(mail), openEvent(account.now())),
  click: (mail, url) => emit(sentMailOf(mail), clickEvent(url, account.now())),
});
