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
export interface PreferenceChange {
  topics?: Partial<Record<Topic, boolean>> | undefined;
  unsubscribeAll?: true | undefined;
  /** Null ends a pause. */
  pausedUntil?: Date | null | undefined;
}

const turned = (to: boolean, consent: Consent, { topics = {} }: PreferenceChange): Topic[] =>
  allTopics.filter((topic) => topics[topic] === to && isSubscribed(consent, topic) !== to);

/** The topics that the change takes back in. */
export const wantedBack = (consent: Consent, change: PreferenceChange): Topic[] =>
  turned(true, consent, change);

/** Does what differs from the state, so that one that is made already changes nothing. */
export const makeChange =
  (change: PreferenceChange, now: Date): ChangeConsent =>
  (consent) => {
    const back = wantedBack(consent, change);
    const isPaused = pauseOf(consent, now) !== undefined;
    const steps: ChangeConsent[] = [
      optOut(...turned(false, consent, change)),
      ...(back.length > 0 ? [optIn(now, ...back)] : []),
      ...(change.unsubscribeAll ? [optOutOfAll] : []),
      ...(change.pausedUntil ? [pauseUntil(change.pausedUntil)] : []),
      ...(change.pausedUntil === null && isPaused ? [endPause] : []),
    ];
    return steps.reduce((state, step) => step(state), consent);
  };

const endOfPause = (consent: Consent, now: Date): number =>
  Date.parse(pauseOf(consent, now) ?? now.toISOString());

/** Whether the person would get anything, or get it sooner, that they would not get without. */
export const allowsMore = (before: Consent, after: Consent, now: Date): boolean =>
  allTopics.some((topic) => isSubscribed(after, topic) && !isSubscribed(before, topic)) ||
  endOfPause(after, now) < endOfPause(before, now);
