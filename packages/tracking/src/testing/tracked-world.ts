import { trackedEvents } from '@distronation/contracts';
import fc from 'fast-check';
import { eventKinds, type DeliveryEvent } from '../event.ts';
import { testEvent } from './test-event.ts';

const hourMs = 3_600_000;

/** How long a world lasts: its last hour is without events. */
export const worldHours = 6;

export interface World {
  events: DeliveryEvent[];
  /** A question of `tracking-data` about them, without its page. */
  question: Partial<Record<QuestionPart, string | undefined>>;
}

type QuestionPart =
  | 'messageId'
  | 'recipientEmail'
  | 'eventType'
  | 'campaignId'
  | 'tags'
  | 'counted'
  | 'startDate'
  | 'endDate';

/** One of four asks for it, so that most questions have an answer. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Few minutes in few hours, so that hours are crowded and instants shared. */
const instantAfter = (start: number) =>
  fc
    .record({ hour: fc.nat(4), minute: fc.constantFrom(0, 1, 29, 31, 59), ms: fc.nat(2) })
    .map(({ hour, minute, ms }) => new Date(start + hour * hourMs + minute * 60_000 + ms));

/** Each message with its campaign and tags, which two of them share in part. */
const messagesOf = (name: string): Partial<DeliveryEvent>[] => [
  { messageId: `m1${name}`, campaignId: `spring${name}`, tags: ['a', 'b'] },
  { messageId: `m2${name}`, campaignId: `spring${name}`, tags: ['b'] },
  { messageId: `m3${name}`, tags: ['a'] },
  { messageId: `m4${name}` },
];

const recipientsOf = (name: string) =>
  ['ana', 'bob', 'eve'].map((person) => `${person}${name}@example.com`);

const eventsFrom = (start: number, name: string) =>
  fc
    .array(
      fc.record({
        at: instantAfter(start),
        kind: fc.constantFrom(...eventKinds, 'opened' as const, 'clicked' as const),
        message: fc.constantFrom(...messagesOf(name)),
        recipient: fc.constantFrom(...recipientsOf(name)),
        bot: fc.constantFrom(undefined, undefined, 'apple'),
      }),
      { maxLength: 60, size: 'max' },
    )
    .map((all) =>
      all.map(({ message, bot, ...event }, n) =>
        // Ids in no order of time.
        testEvent({ ...event, ...message, client: { bot }, id: `id-${(n * 37) % 61}` }),
      ),
    );

const questionsFrom = (start: number, name: string): fc.Arbitrary<World['question']> => {
  const date = instantAfter(start).map((at) => at.toISOString());
  const recipients = recipientsOf(name);
  return fc
    .record({
      messageId: seldom(fc.constantFrom(`m1${name}`, `<m2${name}>`, 'm9')),
      recipientEmail: seldom(fc.constantFrom(...recipients, `ANA${name}@example.com`)),
      eventType: seldom(fc.constantFrom(...trackedEvents, 'opened')),
      campaignId: seldom(fc.constantFrom(`spring${name}`, `spring${name}`, 'a', '(none)', 'x')),
      tags: seldom(fc.constantFrom('a', 'b', 'a,b', 'z')),
      counted: fc.constantFrom(undefined, 'true', 'false'),
      startDate: fc.option(date, { freq: 2, nil: undefined }),
      endDate: fc.option(date, { freq: 2, nil: undefined }),
    })
    .filter(({ startDate, endDate }) => !startDate || !endDate || startDate < endDate);
};

/** Events and a question about them. Worlds with different names and times can lie in one store. */
export const trackedWorld = ({ start, name }: { start: number; name: string }) =>
  fc.record({ events: eventsFrom(start, name), question: questionsFrom(start, name) });
