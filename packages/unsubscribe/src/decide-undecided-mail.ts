import { auditEntry, DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  parseAddress,
  type DecideUndecidedMailRequest,
  type DecideUndecidedMailResponse,
} from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { optOutAsOf } from './consent.ts';
import type { ConsentStore, UndecidedMail, UndecidedMails } from './ports.ts';

interface Deps {
  undecided: Pick<UndecidedMails, 'find' | 'close'>;
  store: Pick<ConsentStore, 'read'>;
  changeConsent: ChangeConsentOf;
  now: Clock;
}

type Decision = DecideUndecidedMailRequest['body'];

/** Whom the decision is about; a mail without a sender stands for itself. */
const addressIn = (decision: Decision, { address }: UndecidedMail): string | undefined => {
  const given = decision.decision === 'unsubscribe' ? decision.email : undefined;
  return given === undefined ? address : (parseAddress(given)?.address ?? given);
};

/** Does what a colleague decided about a mail. Whoever is unsubscribed is so before the mail is closed,
 *  so that a repeat after a failure ends the same. */
export const decideUndecidedMail =
  ({ undecided, store, changeConsent, now }: Deps) =>
  async (
    ctx: Ctx,
    { params, body }: DecideUndecidedMailRequest,
  ): Promise<DecideUndecidedMailResponse> => {
    const mail = await undecided.find(params.id);
    if (!mail) throw new DomainError('mail_not_found');
    const { id, reason, subject: words, verdicts, receivedAt } = mail;
    const address = addressIn(body, mail);
    const how = { method: 'staff', reason } as const;
    if (body.decision === 'unsubscribe') {
      if (address === undefined) throw new DomainError('address_needed');
      const topics = body.topics ?? mail.topics;
      await changeConsent(ctx, {
        ...how,
        words,
        address,
        apply: optOutAsOf(new Date(receivedAt), topics),
        action: 'consent.unsubscribe',
        detail: { mailId: id, topics, verdicts },
      });
    }
    // What was personal in the record of somebody who was erased is gone, and nobody would look again.
    const isErased = address !== undefined && (await store.read(address)).erasedAt !== undefined;
    const entry = auditEntry(ctx, now, {
      ...how,
      ...(isErased ? {} : { words }),
      action: `mail.${body.decision}`,
      subject: isErased || address === undefined ? `mail:${id}` : address,
      detail: { mailId: id, verdicts },
    });
    if (!(await undecided.close(id, entry))) throw new DomainError('mail_not_found');
    return { message: 'The mail is decided' };
  };
