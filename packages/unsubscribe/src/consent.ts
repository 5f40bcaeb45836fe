import {
  topicDescriptions,
  topics as allTopics,
  type SuppressionReason,
  type Topic,
} from '@distronation/contracts';

export type Preference = 'OPT_IN' | 'OPT_OUT';

export const blocks = ['bounced', 'complained', 'invalid'] as const;
export type Block = (typeof blocks)[number];

/** What one address chose. A topic that is absent follows its default, which is to receive it. */
export interface Consent {
  unsubscribeAll: boolean;
  topics: Partial<Record<Topic, Preference>>;
  /** ISO 8601; when a topic was last taken back in, which outweighs what was left before. */
  optedInAt?: Partial<Record<Topic, string>>;
  /** ISO 8601; until when the person wants a rest from the topics that can be paused. It ends by
   *  itself, and no choice of topics begins or ends it. */
  pausedUntil?: string;
  /** Set by the receiving side, and by no choice of the person's. */
  block?: Block;
  /** ISO 8601; when somebody who may do so last asked for mail in spite of such a block, be it known
   *  here by then or not. It outweighs what happened before. */
  liftedAt?: Partial<Record<Block, string>>;
}

export const noChoiceYet: Consent = { unsubscribeAll: false, topics: {} };

/** Whether the person chose to get this topic, be it now or after a pause. */
export const isSubscribed = ({ unsubscribeAll, topics }: Consent, topic: Topic): boolean =>
  !unsubscribeAll && topics[topic] !== 'OPT_OUT';

/** Until when mail is paused; undefined when it is not, or no longer. */
export const pauseOf = ({ pausedUntil }: Consent, now: Date): string | undefined =>
  pausedUntil !== undefined && Date.parse(pausedUntil) > now.getTime() ? pausedUntil : undefined;

/** Why mail of this topic must not go to this address now; undefined when it may. */
export const suppressionOf = (
  consent: Consent,
  topic: Topic,
  now: Date,
): SuppressionReason | undefined => {
  if (consent.block) return consent.block;
  if (consent.unsubscribeAll) return 'unsubscribed_all';
  if (!isSubscribed(consent, topic)) return 'unsubscribed_topic';
  return topicDescriptions[topic].pausable && pauseOf(consent, now) ? 'paused' : undefined;
};

export type ChangeConsent = (consent: Consent) => Consent;

const setTopics = (topics: readonly Topic[], preference: Preference): Consent['topics'] =>
  Object.fromEntries(topics.map((topic) => [topic, preference]));

export const optOut =
  (...topics: readonly Topic[]): ChangeConsent =>
  (consent) => ({ ...consent, topics: { ...consent.topics, ...setTopics(topics, 'OPT_OUT') } });

export const optOutOfAll: ChangeConsent = (consent) => ({ ...consent, unsubscribeAll: true });

export const pauseUntil =
  (until: Date): ChangeConsent =>
  (consent) => ({ ...consent, pausedUntil: until.toISOString() });

export const endPause: ChangeConsent = ({ pausedUntil: _over, ...consent }) => consent;

/** A complaint outranks a bounce: the person spoke, not their mail server. */
export const block =
  (reason: Block): ChangeConsent =>
  (consent) =>
    consent.block === 'complained' ? consent : { ...consent, block: reason };

/** As it was at the given time: what was lifted since, stays lifted. */
export const blockAsOf =
  (at: Date, reason: Block): ChangeConsent =>
  (consent) =>
    Date.parse(consent.liftedAt?.[reason] ?? '') > at.getTime() ? consent : block(reason)(consent);

/** Takes topics back in. Whoever had left everything gets these topics and no others; whoever bounced
 *  or complained gets nothing. */
export const optIn =
  (at: Date, ...topics: readonly Topic[]): ChangeConsent =>
  (consent) => {
    if (consent.block) return consent;
    const before = consent.unsubscribeAll ? setTopics(allTopics, 'OPT_OUT') : consent.topics;
    const instants = topics.map((topic): [Topic, string] => [topic, at.toISOString()]);
    return {
      ...consent,
      unsubscribeAll: false,
      topics: { ...before, ...setTopics(topics, 'OPT_IN') },
      optedInAt: { ...consent.optedInAt, ...Object.fromEntries(instants) },
    };
  };

/** Whether the person took the topic back in after this moment, and so changed their mind. */
const tookBackAfter = ({ optedInAt = {} }: Consent, at: Date, topic: Topic): boolean =>
  Date.parse(optedInAt[topic] ?? '') > at.getTime();

/** As somebody wanted it at the given time: what they took back in since, stays in. */
export const optOutAsOf =
  (at: Date, leaving: readonly Topic[] | 'all'): ChangeConsent =>
  (consent) => {
    const isStale = (topic: Topic): boolean => tookBackAfter(consent, at, topic);
    if (leaving === 'all' && !allTopics.some(isStale)) return optOutOfAll(consent);
    const left = (leaving === 'all' ? allTopics : leaving).filter((topic) => !isStale(topic));
    return optOut(...left)(consent);
  };

export const isSameConsent = (one: Consent, other: Consent): boolean =>
  one.unsubscribeAll === other.unsubscribeAll &&
  one.block === other.block &&
  one.pausedUntil === other.pausedUntil &&
  allTopics.every(
    (topic) =>
      one.topics[topic] === other.topics[topic] &&
      one.optedInAt?.[topic] === other.optedInAt?.[topic],
  ) &&
  blocks.every((each) => one.liftedAt?.[each] === other.liftedAt?.[each]);
