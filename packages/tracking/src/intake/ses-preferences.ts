import { topic } from '@distronation/contracts';
import type { DeliveryEvent } from '../event.ts';
import type { SesPart, SesPreferences } from './ses-record.ts';

/** SES writes OptIn and OptOut in events, and OPT_IN and OPT_OUT in its API. */
const leftTopics = (preferences: SesPreferences): string[] =>
  (preferences?.topicSubscriptionStatus ?? []).flatMap(({ topicName, subscriptionStatus }) =>
    topicName !== undefined && subscriptionStatus === 'OptOut' ? [topicName] : [],
  );

/** Whether the change was one towards less mail: somebody who only joins again has left nothing. */
export const hasLeft = ({ newTopicPreferences, oldTopicPreferences }: SesPart): boolean => {
  if (newTopicPreferences === undefined) return true;
  const before = new Set(leftTopics(oldTopicPreferences));
  return (
    (newTopicPreferences.unsubscribeAll === true && oldTopicPreferences?.unsubscribeAll !== true) ||
    leftTopics(newTopicPreferences).some((name) => !before.has(name))
  );
};

/** Undefined where SES does not say what was left, which then is everything. */
export const preferencesOf = ({
  newTopicPreferences: preferences,
}: SesPart): DeliveryEvent['preferences'] =>
  preferences && {
    unsubscribeAll: preferences.unsubscribeAll ?? false,
    optedOut: leftTopics(preferences).flatMap((name) => topic.safeParse(name).data ?? []),
  };
