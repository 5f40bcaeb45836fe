import type { Ctx } from '@distronation/common';
import type { ChangeConsentOf } from './change-consent.ts';
import { optOutAsOf } from './consent.ts';
import type { InboundMail, Judgement } from './inbound-mail.ts';
import type { JudgeMail } from './judge-mail.ts';
import { openMail } from './open-mail.ts';
import type { MailReader, UndecidedMails } from './ports.ts';
import { readReceipt } from './read-receipt.ts';
import { withoutTokens } from './subject-tokens.ts';

interface Deps {
  readMail: MailReader;
  judge: JudgeMail;
  changeConsent: ChangeConsentOf;
  undecided: Pick<UndecidedMails, 'add'>;
}

const maxSubject = 200;

const leave = async (
  changeConsent: ChangeConsentOf,
  ctx: Ctx,
  { id, receivedAt, subject, verdicts }: InboundMail,
  { address, topics, reason, campaign }: Judgement & { kind: 'leave' },
): Promise<void> => {
  // The mail is what the person did, and SES only brought it.
  await changeConsent(
    { ...ctx, actor: { kind: 'anonymous' } },
    {
      address,
      apply: optOutAsOf(receivedAt, topics),
      action: 'consent.unsubscribe',
      method: 'mailto',
      reason,
      detail: { mailId: id, topics, verdicts },
      words: withoutTokens(subject, maxSubject),
      ...(campaign === undefined ? {} : { campaign }),
    },
  );
};

const askStaff = async (
  undecided: Deps['undecided'],
  { id, receivedAt, subject, verdicts }: InboundMail,
  { reason, address, topics, words }: Judgement & { kind: 'ask' },
): Promise<void> => {
  await undecided.add({
    id,
    receivedAt: receivedAt.toISOString(),
    reason,
    address,
    topics,
    subject: withoutTokens(subject, maxSubject),
    words,
    verdicts,
  });
};

/** Does what a mail to our mailbox asks for. A repeat does nothing: the choice is made, or was taken
 *  back since, and a mail is kept for a person only once. */
export const handleMailto =
  ({ readMail, judge, changeConsent, undecided }: Deps) =>
  async (ctx: Ctx, { Message }: { Message: string }): Promise<void> => {
    const receipt = readReceipt(Message);
    if (!receipt) return;
    const mail = await openMail(readMail)(ctx, receipt);
    const judgement = await judge(mail);
    if (judgement.kind === 'leave') await leave(changeConsent, ctx, mail, judgement);
    if (judgement.kind === 'ask') await askStaff(undecided, mail, judgement);
    const { kind, reason } = judgement;
    ctx.log.info('inbound mail', { requestId: ctx.requestId, mailId: mail.id, kind, reason });
  };
