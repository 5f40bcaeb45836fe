import { topics as allTopics, type Topic } from '@distronation/contracts';
import {
  endPause,
  isSubscribed,
  optOut,
  optOutOfAll,
  pauseOf,
  pauseUntil,
  type Block,
  type ChangeConsent,
  type Consent,
} from './consent.ts';
import { resubscribe } from './resubscribe.ts';

/** What a person wants from now on; what is absent stays as it is. */
export interface PreferenceChange {
  topics?: Partial<Record<Topic, boolean>> | undefined;
  unsubscribeAll?: true | undefined;
  /** Null ends a pause. */
  pausedUntil?: Date | null | undefined;
}

const left = (consent: Consent, { topics = {} }: PreferenceChange): Topic[] =>
  allTopics.filter((topic) => topics[topic] === false && isSubscribed(consent, topic));

/** The topics that the change takes back in; of an address to which nothing goes, all that it names. */
export const wantedBack = (consent: Consent, { topics = {} }: PreferenceChange): Topic[] =>
  allTopics.filter(
    (topic) => topics[topic] && (consent.block !== undefined || !isSubscribed(consent, topic)),
  );

/** Does what differs from the state, so that one that is made already changes nothing. `blocked` as
 *  `resubscribe` has it.
 *  @throws DomainError `recipient_blocked` */
export const makeChange =
  (change: PreferenceChange, now: Date, blocked: Block | undefined): ChangeConsent =>
  (consent) => {
    const back = wantedBack(consent, change);
    const isPaused = pauseOf(consent, now) !== undefined;
    const steps: ChangeConsent[] = [
      optOut(...left(consent, change)),
      ...(back.length > 0 ? [resubscribe({ at: now, by: 'person', topics: back, blocked })] : []),
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
  (before.block !== undefined && after.block === undefined) ||
  endOfPause(after, now) < endOfPause(before, now);
