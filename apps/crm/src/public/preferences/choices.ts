import { topicDescriptions, topics as allTopics, type Topic } from '@distronation/contracts';
import type { Preferences, Wish } from './preferences-service.ts';

/** What is switched on and off on the page. */
export interface Choices {
  topics: Readonly<Record<Topic, boolean>>;
  /** ISO 8601; undefined without a pause. */
  pausedUntil: string | undefined;
}

export const everyTopic = (on: boolean): Choices['topics'] => ({
  newsletter: on,
  outreach: on,
  financial: on,
});

export const choicesIn = ({ topics, pausedUntil }: Preferences): Choices => {
  const isOn = (topic: Topic) => topics.some((each) => each.topic === topic && each.subscribed);
  return {
    topics: {
      newsletter: isOn('newsletter'),
      outreach: isOn('outreach'),
      financial: isOn('financial'),
    },
    pausedUntil,
  };
};

const switched = (from: Choices, to: Choices): Topic[] =>
  allTopics.filter((topic) => from.topics[topic] !== to.topics[topic]);

const isAllOff = ({ topics }: Choices): boolean => allTopics.every((topic) => !topics[topic]);

const wishForTopics = (from: Choices, to: Choices): Wish => {
  const changed = switched(from, to);
  if (changed.length === 0) return {};
  // Also for lists that we don't have yet: nobody who wants nothing is asked again.
  if (isAllOff(to)) return { unsubscribeAll: true };
  return { topics: Object.fromEntries(changed.map((topic) => [topic, to.topics[topic]])) };
};

/** What to ask the API for, to get from one to the other; undefined when they are the same. */
export const wishFor = (from: Choices, to: Choices): Wish | undefined => {
  const isPauseSame = from.pausedUntil === to.pausedUntil;
  const wish = {
    ...wishForTopics(from, to),
    ...(isPauseSame ? {} : { pausedUntil: to.pausedUntil ?? null }),
  };
  return Object.keys(wish).length === 0 ? undefined : wish;
};

/** What to ask the API for, so that mail comes to a blocked address as it is chosen; undefined where
 *  nothing is. */
export const wishForSame = ({ topics }: Choices): Wish | undefined => {
  const on = allTopics.filter((topic) => topics[topic]);
  if (on.length === 0) return undefined;
  return { topics: Object.fromEntries(on.map((topic) => [topic, true])) };
};

/** Day, month and year, where the reader is. */
export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(at));

const effectOnPause = (from: Choices, to: Choices): string[] => {
  if (from.pausedUntil === to.pausedUntil) return [];
  return [to.pausedUntil ? `Pause: until ${dayOf(to.pausedUntil)}` : 'Pause: ends now'];
};

/** What becomes different, in words that hold before and after. */
export const effects = (from: Choices, to: Choices): string[] => {
  const changed = switched(from, to);
  if (changed.length > 0 && isAllOff(to)) {
    return ['All lists: stop, also those we may start later', ...effectOnPause(from, to)];
  }
  const onTopics = changed.map((topic) => {
    const { name } = topicDescriptions[topic];
    return to.topics[topic] ? `${name}: comes to you again` : `${name}: stops`;
  });
  return [...onTopics, ...effectOnPause(from, to)];
};

const dayMs = 86_400_000;

export interface PauseOption {
  label: string;
  until: string | undefined;
}

/** The pauses to choose from: none, the one that runs, and three lengths from now. */
export const pauseOptions = (running: string | undefined, now: Date): PauseOption[] => {
  const lengths = [30, 60, 90].map((days) => {
    const until = new Date(now.getTime() + days * dayMs).toISOString();
    return { label: `${days} days, until ${dayOf(until)}`, until };
  });
  const isOther = running !== undefined && !lengths.some(({ until }) => until === running);
  return [
    { label: 'No pause', until: undefined },
    ...(isOther ? [{ label: `Until ${dayOf(running)}, as now`, until: running }] : []),
    ...lengths,
  ];
};
