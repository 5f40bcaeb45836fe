import type { SuppressionReason } from '@distronation/contracts';
import { doubtWords, isDoubt } from '../mail-doubts.ts';

/** What proves the sender of a mail to us. */
type Proof = 'token' | 'proven_sender';

const words: Readonly<Record<SuppressionReason | Proof, string>> = {
  unsubscribed_all: 'They left all mail',
  unsubscribed_topic: 'They left this topic',
  paused: 'They wanted a rest from our mail',
  bounced: 'Their mailbox refused a mail for good',
  complained: 'They reported a mail as spam',
  invalid: 'The address cannot receive mail',
  token: 'A link of ours, which their mail carried, proves who wrote',
  proven_sender: 'Their mail provider proves who wrote',
};

const isKnown = (reason: string): reason is keyof typeof words => Object.hasOwn(words, reason);

/** Why it was done. What a colleague wrote is told as they wrote it. */
export const reasonWords = (reason: string): string => {
  if (isKnown(reason)) return words[reason];
  return isDoubt(reason) ? doubtWords[reason].label : reason;
};
