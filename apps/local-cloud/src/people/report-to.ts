import type { Mail } from '../mailbox/mail.ts';
import type { MailRecipient, Manner } from '../mailbox/recipient-actions.ts';
import type { Happening } from './happening.ts';

/** What a provider hears of, other than an unsubscription, which whoever serves the link hears of. */
export type Heard = Exclude<Happening, { what: 'look' | 'unsubscribe' }>;

/** Has it happen at the emulator that sent the mail, with all that follows there. */
export const reportTo = async (
  recipient: MailRecipient,
  mail: Mail,
  happening: Heard,
  how: Manner,
): Promise<void> => {
  switch (happening.what) {
    case 'deliver':
      return recipient.deliver(mail, how);
    case 'defer':
      return recipient.softBounce(mail, how);
    case 'bounce':
      return recipient.bounce(mail, how);
    case 'complain':
      return recipient.complain(mail, how);
    case 'open':
      return recipient.open(mail, { ...how, visitor: happening.visitor });
    case 'click':
      return recipient.click(mail, happening.url, { ...how, visitor: happening.visitor });
  }
};
