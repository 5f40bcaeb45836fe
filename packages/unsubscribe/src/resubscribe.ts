import { DomainError, InvalidRequest } from '@distronation/common';
import type { Topic } from '@distronation/contracts';
import { isSubscribed, optIn, type Block, type ChangeConsent, type Consent } from './consent.ts';
import { liftBlocks, mayLift, type Asker } from './lift-blocks.ts';

interface Wish {
  at: Date;
  by: Asker;
  topics: readonly Topic[];
  reason?: string | undefined;
  /** The block that was there before the provider was asked. */
  blocked: Block | undefined;
}

/** @throws DomainError `recipient_blocked` for a block that the asker may not lift, or has not heard of: it
 *  came after the provider was asked, and may stand on its lists. */
const refuseBlocked = ({ block }: Consent, { by, blocked }: Wish): void => {
  if (block && (block !== blocked || !mayLift(by, block))) {
    throw new DomainError('recipient_blocked', { data: { block } });
  }
};

/** Who goes over somebody's choice, or over what their mail server said, says why. */
const refuseWithoutReason = (before: Consent, { by, topics, reason }: Wish): void => {
  const isInTheWay = before.block || topics.some((topic) => !isSubscribed(before, topic));
  if (by === 'person' || reason !== undefined || !isInTheWay) return;
  const message = 'reason is required: the person left, or mail to them bounced';
  throw new InvalidRequest([{ field: 'reason', message }]);
};

/** Takes topics back in, and lifts the blocks that the asker may lift, or does nothing of it. A pause
 *  stays: it is no choice of topics. */
export const resubscribe =
  (wish: Wish): ChangeConsent =>
  (before) => {
    refuseBlocked(before, wish);
    refuseWithoutReason(before, wish);
    return optIn(wish.at, ...wish.topics)(liftBlocks(wish.at, wish.by)(before));
  };
