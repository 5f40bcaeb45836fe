import type { Mail } from '../../mailbox/mail.ts';
import type { MailRecipient } from '../../mailbox/recipient-actions.ts';
import { destinationsFor } from './configuration-sets.ts';
import { sentMailOf } from './event-message.ts';
import type { EventPublisher } from './event-publisher.ts';
import {
  bounceEvent,
  clickEvent,
  complaintEvent,
  delayEvent,
  deliveryEvent,
  openEvent,
} from './events.ts';
import type { SesAccount } from './ses-state.ts';
import { suppress } from './suppression.ts';

/** A hard bounce and a complaint also suppress the address for the whole account, as SES does. */
export const sesRecipient = (account: SesAccount, { emit }: EventPublisher): MailRecipient => {
  const { now } = account;
  const reports = (mail: Mail, type: string): boolean => {
    const set = mail.metadata.configurationSet;
    return set !== undefined && destinationsFor(account, set, type).length > 0;
  };

  return {
    deliver: (mail, { at = now(), arrivals } = {}) =>
      emit(sentMailOf(mail), deliveryEvent(mail.recipient, at), arrivals),
    softBounce: (mail, { at = now(), arrivals } = {}) =>
      emit(sentMailOf(mail), delayEvent(mail.recipient, at), arrivals),
    bounce(mail, { at = now(), arrivals } = {}) {
      suppress(account, mail.recipient, 'BOUNCE');
      return emit(sentMailOf(mail), bounceEvent(mail.recipient, 'General', at), arrivals);
    },
    complain(mail, { at = now(), arrivals } = {}) {
      suppress(account, mail.recipient, 'COMPLAINT');
      return emit(sentMailOf(mail), complaintEvent(mail.recipient, at, false), arrivals);
    },
    open: (mail, { at = now(), visitor, arrivals } = {}) =>
      emit(sentMailOf(mail), openEvent(at, visitor), arrivals),
    click: (mail, url, { at = now(), visitor, arrivals } = {}) =>
      emit(sentMailOf(mail), clickEvent(url, at, visitor), arrivals),
    tracks: (mail) => ({ opens: reports(mail, 'Open'), clicks: reports(mail, 'Click') }),
  };
};
