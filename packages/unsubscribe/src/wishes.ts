import { topics as allTopics, type Topic } from '@distronation/contracts';
import {
  endPause,
  isSubscribed,
  optIn,
  optOut,
  optOutOfAll,
  pauseOf,
  pauseUntil,
  type ChangeConsent,
  type Consent,
} from './consent.ts';

/** What a person wants from now on; what is absent stays as it is. */
export interface Wish {
  topics?: Partial<Record<Topic, boolean>> | undefined;
  unsubscribeAll?: true | undefined;
  /** Null ends a pause. */
  pausedUntil?: Date | null | undefined;
}

const turned = (to: boolean, consent: Consent, { topics = {} }: Wish): Topic[] =>
  allTopics.filter((topic) => topics[topic] === to && isSubscribed(consent, topic) !== to);

/** The topics that the wish takes back in. */
export const wantedBack = (consent: Consent, wish: Wish): Topic[] => turned(true, consent, wish);

/** Does what differs from the state, so that a wish which is fulfilled already changes nothing. */
export const fulfil =
  (wish: Wish, now: Date): ChangeConsent =>
  (consent) => {
    const back = wantedBack(consent, wish);
    const isPaused = pauseOf(consent, now) !== undefined;
    const steps: ChangeConsent[] = [
      optOut(...turned(false, consent, wish)),
      ...(back.length > 0 ? [optIn(now, ...back)] : []),
      ...(wish.unsubscribeAll ? [optOutOfAll] : []),
      ...(wish.pausedUntil ? [pauseUntil(wish.pausedUntil)] : []),
      ...(wish.pausedUntil === null && isPaused ? [endPause] : []),
    ];
    return steps.reduce((state, step) => step(state), consent);
  };

const endOfPause = (consent: Consent, now: Date): number =>
  Date.parse(pauseOf(consent, now) ?? now.toISOString());

/** Whether the person would get anything, or get it sooner, that they would not get without. */
export const allowsMore = (before: Consent, after: Consent, now: Date): boolean =>
  allTopics.some((topic) => isSubscribed(after, topic) && !isSubscribed(before, topic)) ||
  endOfPause(after, now) < endOfPause(before, now);
