import type { Clock } from '@distronation/common';
import { canonicalAddress, parseAddress } from '@distronation/contracts';
import { mayStillUnsubscribe, type LinkClaims, type LinkTokens } from './encryption.ts';
import type { InboundMail, Judgement } from './inbound-mail.ts';
import { ownWords } from './own-words.ts';
import { readWish } from './read-wish.ts';
import { machineBehind } from './spot-machines.ts';
import { tokensIn, withoutTokens } from './subject-tokens.ts';

interface Deps {
  tokens: Pick<LinkTokens, 'open'>;
  maxAgeDays: number;
  /** Our own, to which such mails are sent. */
  mailbox: string;
  now: Clock;
}

const maxWords = 500;

const claimsIn = async (
  subject: string,
  { tokens, maxAgeDays, now }: Deps,
): Promise<LinkClaims | undefined> => {
  for (const candidate of tokensIn(subject)) {
    const claims = await tokens.open(candidate);
    if (claims && mayStillUnsubscribe(claims, maxAgeDays, now())) return claims;
  }
  return undefined;
};

/** Each as it is known, or as it was written: what we cannot read is somebody's address nevertheless, and
 *  may be the one that was proven. */
const sendersOf = ({ from }: InboundMail): string[] => [
  ...new Set(from.map((each) => canonicalAddress(parseAddress(each)?.address ?? each))),
];

/** What a mail that a person may have written asks for, and whether they are who they say. */
const judgePerson = (mail: InboundMail): Judgement => {
  const words = ownWords(mail);
  const { kind, topics } = readWish(mail.subject, words);
  const [sender = '', ...others] = sendersOf(mail);
  const { address } = parseAddress(sender) ?? {};
  const ask = (reason: (Judgement & { kind: 'ask' })['reason']): Judgement => ({
    kind: 'ask',
    reason,
    topics,
    words: withoutTokens(words, maxWords),
    ...(address !== undefined && others.length === 0 ? { address } : {}),
  });
  if (kind === 'none' && mail.verdicts.spam === 'FAIL') return { kind: 'ignore', reason: 'spam' };
  if (kind === 'none') return ask('no_wish');
  if (kind === 'contradictory') return ask('contradictory');
  if (address === undefined) return ask('no_sender');
  if (others.length > 0) return ask('several_senders');
  // Anybody can write any From; only the owner of its domain lets it pass DMARC.
  if (mail.verdicts.dmarc !== 'PASS') return ask('unproven_sender');
  return { kind: 'leave', reason: 'proven_sender', address, topics };
};

/** Finds out what is to be done about a mail to our mailbox. A token of ours in the subject speaks for
 *  the mailbox that it was sent to, whoever brings it; everything else stands on its sender. */
export const judgeMail =
  (deps: Deps) =>
  async (mail: InboundMail): Promise<Judgement> => {
    const claims = await claimsIn(mail.subject, deps);
    if (claims) {
      const { email, topic, sendId } = claims;
      return { kind: 'leave', reason: 'token', address: email, topics: [topic], campaign: sendId };
    }
    if (mail.verdicts.virus === 'FAIL') return { kind: 'ignore', reason: 'virus' };
    const machine = machineBehind(mail, deps.mailbox);
    return machine ? { kind: 'ignore', reason: machine } : judgePerson(mail);
  };

export type JudgeMail = ReturnType<typeof judgeMail>;
