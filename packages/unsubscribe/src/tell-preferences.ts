import { topicDescriptions, topics, type ReadPreferencesResponse } from '@distronation/contracts';
import { isSubscribed, pauseOf, type Consent } from './consent.ts';

/** Enough of an address for its owner to know it by: links are forwarded, and pages photographed. */
const masked = (address: string): string => {
  const domain = address.slice(address.lastIndexOf('@'));
  return `${address.charAt(0)}***${domain}`;
};

/** What the preferences page shows to whoever holds a link of this address. */
export const tellPreferences = (
  address: string,
  consent: Consent,
  now: Date,
): ReadPreferencesResponse => {
  const pausedUntil = pauseOf(consent, now);
  return {
    data: {
      email: masked(address),
      topics: topics.map((topic) => ({
        topic,
        ...topicDescriptions[topic],
        subscribed: isSubscribed(consent, topic),
      })),
      ...(pausedUntil ? { pausedUntil } : {}),
      blocked: consent.block !== undefined,
    },
  };
};
