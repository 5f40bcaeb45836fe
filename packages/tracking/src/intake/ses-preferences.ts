import { topic } from '@distronation/contracts';
import type { DeliveryEvent } from '../event.ts';
import type { SesPart, SesPreferences } from './ses-record.ts';

/** SES writes OptIn and OptOut in events, and OPT_IN and OPT_OUT in its API. */
const leftTopics = (preferences: SesPreferences): string[] =>
  (preferences?.topicSubscriptionStatus ?? []).flatMap(({ topicName, subscriptionStatus }) =>
    topicName !== undefined && subscriptionStatus === 'OptOut' ? [topicName] : [],
  );

/** What the change itself left. What was left before is no news: SES may hold it back for longer than
 *  somebody wants who took it back in here. */
const leftBy = ({ newTopicPreferences: after, oldTopicPreferences: before }: SesPart) => {
  const known = new Set(leftTopics(before));
  return {
    everything: after?.unsubscribeAll === true && before?.unsubscribeAll !== true,
    topics: leftTopics(after).filter((name) => !known.has(name)),
  };
};

/** Whether the change was one towards less mail: somebody who only joins again has left nothing. */
export const hasLeft = (part: SesPart): boolean => {
  const { everything, topics } = leftBy(part);
  return part.newTopicPreferences === undefined || everything || topics.length > 0;
};

/** Undefined where SES does not say what was left, which then is everything. */
export const preferencesOf = (part: SesPart): DeliveryEvent['preferences'] => {
  if (part.newTopicPreferences === undefined) return undefined;
  const { everything, topics } = leftBy(part);
  const optedOut = topics.flatMap((name) => topic.safeParse(name).data ?? []);
  return { unsubscribeAll: everything, optedOut };
};
