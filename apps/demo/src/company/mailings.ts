import type { Topic } from '@distronation/contracts';
import { randomOf } from '@distronation/local-cloud/people';
import type { Circle, Person } from './people.ts';

/** A campaign of the past: what it was about, when it went out, and to whom. */
export interface PastMailing {
  name: string;
  subject: string;
  topic: Topic;
  tags: string[];
  /** Epoch milliseconds. */
  at: number;
  people: readonly Person[];
}

const dayMs = 24 * 3_600_000;
const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

interface Rhythm {
  title: (at: number) => string;
  subject: string;
  topic: Topic;
  tag: string;
  circle: Circle;
  /** Days between two, and how long before now the last was, in days. */
  every: number;
  last: number;
  /** The hour of the day in UTC. */
  hour: number;
  /** Of those in the circle. */
  share: number;
}

const rhythms: readonly Rhythm[] = [
  {
    title: (at) => `Newsletter of ${months.format(at)}`,
    subject: 'What is new at Distro Nation',
    topic: 'newsletter',
    tag: 'newsletter',
    circle: 'subscriber',
    every: 30.4,
    last: 4,
    hour: 15,
    share: 0.07,
  },
  {
    title: (at) => `New releases, ${days.format(at)}`,
    subject: 'Released this week',
    topic: 'newsletter',
    tag: 'releases',
    circle: 'subscriber',
    every: 7,
    last: 1,
    hour: 8,
    share: 0.01,
  },
  {
    title: (at) => `Statements sent in ${months.format(at)}`,
    subject: 'Your statement is ready',
    topic: 'financial',
    tag: 'statements',
    circle: 'partner',
    every: 30.4,
    last: 9,
    hour: 10,
    share: 0.2,
  },
  {
    title: (at) => `Invitations, ${days.format(at)}`,
    subject: 'Your music on every store',
    topic: 'outreach',
    tag: 'invitations',
    circle: 'creator',
    every: 10,
    last: 2,
    hour: 12,
    share: 0.013,
  },
];

const isKnownBy =
  (at: number) =>
  ({ contact }: Person): boolean =>
    Date.parse(contact.createdAt) < at;

/** When each was, the latest first, for a year. */
const timesOf = ({ every, last, hour }: Rhythm, now: Date): number[] => {
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs;
  const count = Math.floor((365 - last) / every);
  return Array.from({ length: count }, (_, back) => {
    const daysAgo = Math.round(last + back * every);
    return midnight - daysAgo * dayMs + hour * 3_600_000;
  });
};

const mailingsOf = (seed: string, people: readonly Person[], now: Date, rhythm: Rhythm) => {
  const { title, subject, topic, tag, circle, share } = rhythm;
  const inCircle = people.filter((person) => person.circle === circle);
  return timesOf(rhythm, now).map((at): PastMailing => {
    const chosen = inCircle
      .filter(isKnownBy(at))
      .filter(({ contact }) => randomOf(seed, 'chosen', tag, at, contact.address).chance(share));
    return { name: title(at), subject, topic, tags: [tag], at, people: chosen };
  });
};

/** A year of campaigns, the earliest first. */
export const pastMailings = (seed: string, people: readonly Person[], now: Date): PastMailing[] => {
  const all = rhythms
    .flatMap((rhythm) => mailingsOf(seed, people, now, rhythm))
    .filter((mailing) => mailing.people.length > 0)
    .toSorted((one, other) => one.at - other.at);
  // Of two of a kind in one month the later keeps the name.
  return [...new Map(all.map((mailing) => [mailing.name, mailing])).values()].toSorted(
    (one, other) => one.at - other.at,
  );
};
