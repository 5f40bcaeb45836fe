import { testCtx } from '@distronation/common/testing';
import { trackedEvents } from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignStats } from './campaign-stats.ts';
import { engage, readingsOf } from './engage.ts';
import { eventKinds, type DeliveryEvent } from './event.ts';
import { markIdOf } from './marks.ts';
import { askTrackingData, walk } from './testing/ask-tracking-data.ts';
import { recordedEvents } from './testing/recorded-events.ts';
import { testEvent } from './testing/test-event.ts';

const start = Date.UTC(2026, 10, 1, 8);
const hourMs = 3_600_000;
const recipients = ['ana@example.com', 'bob@example.com', 'eve@example.com'];

/** Each with its campaign and tags, which two messages share in part. */
const messages: Partial<DeliveryEvent>[] = [
  { messageId: 'm1', campaignId: 'spring', tags: ['a', 'b'] },
  { messageId: 'm2', campaignId: 'spring', tags: ['b'] },
  { messageId: 'm3', tags: ['a'] },
  { messageId: 'm4' },
];

// Few minutes in few hours, so that hours are crowded and instants shared.
const instant = fc
  .record({ hour: fc.nat(4), minute: fc.constantFrom(0, 1, 29, 31, 59), ms: fc.nat(2) })
  .map(({ hour, minute, ms }) => new Date(start + hour * hourMs + minute * 60_000 + ms));

const event = fc
  .record({
    at: instant,
    kind: fc.constantFrom(...eventKinds, 'opened' as const, 'clicked' as const),
    message: fc.constantFrom(...messages),
    recipient: fc.constantFrom(...recipients),
    bot: fc.constantFrom(undefined, undefined, 'apple'),
  })
  .map(({ message, bot, ...rest }) => ({ ...rest, ...message, client: { bot } }));

const events = fc
  .array(event, { maxLength: 60, size: 'max' })
  // Ids in no order of time.
  .map((all) => all.map((each, n) => testEvent({ ...each, id: `id-${(n * 37) % 61}` })));

/** One of four asks for it, so that most questions have an answer. */
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const filter = fc
  .record({
    messageId: seldom(fc.constantFrom('m1', '<m2>', 'm9')),
    recipientEmail: seldom(fc.constantFrom(...recipients, 'ANA@example.com')),
    eventType: seldom(fc.constantFrom(...trackedEvents, 'opened' as const)),
    campaignId: seldom(fc.constantFrom('spring', 'spring', 'a', '(none)', 'nobody')),
    tags: seldom(fc.constantFrom('a', 'b', 'a,b', 'z')),
    counted: fc.constantFrom(undefined, 'true', 'false'),
    startDate: fc.option(
      instant.map((at) => at.toISOString()),
      { freq: 2, nil: undefined },
    ),
    endDate: fc.option(
      instant.map((at) => at.toISOString()),
      { freq: 2, nil: undefined },
    ),
  })
  .filter(({ startDate, endDate }) => !startDate || !endDate || startDate < endDate);

type Filter = typeof filter extends fc.Arbitrary<infer T> ? T : never;

const countedIds = (all: readonly DeliveryEvent[]): Set<string> => {
  const together = Map.groupBy(all, ({ messageId, recipient }) => `${messageId} ${recipient}`);
  const counted = [...together.values()].flatMap((own) => {
    const readings = readingsOf(own.reduce(engage, { marks: [] }));
    return own.filter(
      (each) =>
        (each.kind !== 'opened' && each.kind !== 'clicked') || readings.get(markIdOf(each))?.first,
    );
  });
  return new Set(counted.map(({ id }) => id));
};

/** The same question, answered by looking at every event. */
const naive = (all: readonly DeliveryEvent[], asked: Partial<Filter>): string[] => {
  const counted = countedIds(all);
  const isWanted = ({ id, kind, at, messageId = '', recipient = '', ...rest }: DeliveryEvent) => {
    const time = at.toISOString();
    const campaign = rest.campaignId ?? rest.tags[0] ?? '(none)';
    return [
      asked.eventType ? kind === asked.eventType : kind !== 'other',
      !asked.messageId || [messageId, `<${messageId}>`].includes(asked.messageId),
      !asked.recipientEmail || recipient === asked.recipientEmail.toLowerCase(),
      !asked.campaignId || campaign === asked.campaignId,
      !asked.tags || asked.tags.split(',').some((tag) => rest.tags.includes(tag)),
      asked.counted !== 'true' || counted.has(id),
      !asked.startDate || time >= asked.startDate,
      !asked.endDate || time < asked.endDate,
    ].every(Boolean);
  };
  return all
    .filter(isWanted)
    .map(({ at, id }) => [`${at.toISOString()} ${id}`, id] as const)
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([, id]) => id);
};

const texts = (query: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

const noOtherParts = { params: undefined, headers: undefined, body: undefined };

const runs = { seed: 20_261_101, numRuns: 300 };

const open = async (all: readonly DeliveryEvent[]) => {
  const store = await recordedEvents(all);
  return { store, ask: askTrackingData(store) };
};

describe('tracking-data', () => {
  it('answers every question as if it had looked at every event', async () => {
    const page = fc.record({ limit: fc.integer({ min: 1, max: 20 }), offset: fc.nat(70) });
    const property = fc.asyncProperty(
      events,
      filter,
      page,
      async (all, asked, { limit, offset }) => {
        const { ask } = await open(all);
        const answer = await ask(texts({ ...asked, limit, offset }));
        const expected = naive(all, asked);
        const hasMore = offset + limit < expected.length;
        expect(answer.events.map(({ id }) => id)).toEqual(expected.slice(offset, offset + limit));
        expect(answer.pagination).toMatchObject({ total: expected.length, limit, offset, hasMore });
        expect(answer.pagination?.cursor !== undefined).toBe(hasMore);
      },
    );
    await fc.assert(property, runs);
  });

  it('gives each event exactly once to whoever walks by its cursor', async () => {
    const limits = fc.integer({ min: 1, max: 20 });
    const property = fc.asyncProperty(events, filter, limits, async (all, asked, limit) => {
      const { ask } = await open(all);
      expect(await walk(ask, texts({ ...asked, limit }))).toEqual(naive(all, asked));
    });
    await fc.assert(property, runs);
  });

  it('counts what campaign-stats counts', async () => {
    const hour = fc.nat(5).map((n) => new Date(start + n * hourMs).toISOString());
    const period = fc.tuple(hour, hour).filter(([from, to]) => from < to);
    const property = fc.asyncProperty(events, period, async (all, [startDate, endDate]) => {
      const { store, ask } = await open(all);
      const dates = { startDate: new Date(startDate), endDate: new Date(endDate) };
      const request = { query: { ...dates, limit: 1, offset: 0 }, ...noOtherParts };
      const { data } = await campaignStats({ cells: store })(testCtx(), request);
      const total = async (eventType: string, counted = 'true') =>
        (await ask({ startDate, endDate, eventType, counted })).pagination?.total;
      expect(data.delivered).toBe(await total('delivered'));
      expect(data.opens).toBe(await total('opened'));
      expect(data.clicks).toBe(await total('clicked'));
      expect(data.events.opens).toBe(await total('opened', 'false'));
    });
    await fc.assert(property, runs);
  });
});
