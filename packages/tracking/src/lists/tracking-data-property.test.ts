import { testCtx } from '@distronation/common/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignStats } from '../numbers/campaign-stats.ts';
import type { DeliveryEvent } from '../event.ts';
import { askTrackingData, walk } from '../testing/ask-tracking-data.ts';
import { naiveAnswer } from '../testing/naive-answer.ts';
import { recordedEvents } from '../testing/recorded-events.ts';
import { trackedWorld } from '../testing/tracked-world.ts';

const start = Date.UTC(2026, 10, 1, 8);
const world = trackedWorld({ start, name: '' });
const runs = { seed: 20_261_101, numRuns: 300 };

const noOtherParts = { params: undefined, headers: undefined, body: undefined };

const open = async (events: readonly DeliveryEvent[]) => {
  const store = await recordedEvents(events);
  return { store, ask: askTrackingData({ cells: store, events: store }) };
};

describe('tracking-data', () => {
  it('answers every question as if it had looked at every event', async () => {
    const page = fc.record({ limit: fc.integer({ min: 1, max: 20 }), offset: fc.nat(70) });
    const property = fc.asyncProperty(world, page, async (given, { limit, offset }) => {
      const { ask } = await open(given.events);
      const answer = await ask({ ...given.question, limit, offset });
      const expected = naiveAnswer(given);
      const hasMore = offset + limit < expected.length;
      expect(answer.events.map(({ id }) => id)).toEqual(expected.slice(offset, offset + limit));
      expect(answer.pagination).toMatchObject({ total: expected.length, limit, offset, hasMore });
      expect(answer.pagination?.cursor !== undefined).toBe(hasMore);
    });
    await fc.assert(property, runs);
  });

  it('gives each event exactly once to whoever walks by its cursor', async () => {
    const limits = fc.integer({ min: 1, max: 20 });
    const property = fc.asyncProperty(world, limits, async (given, limit) => {
      const { ask } = await open(given.events);
      expect(await walk(ask, { ...given.question, limit })).toEqual(naiveAnswer(given));
    });
    await fc.assert(property, runs);
  });

  it('counts what campaign-stats counts', async () => {
    const hour = fc.nat(5).map((n) => new Date(start + n * 3_600_000).toISOString());
    const period = fc.tuple(hour, hour).filter(([from, to]) => from < to);
    const property = fc.asyncProperty(world, period, async ({ events }, [startDate, endDate]) => {
      const { store, ask } = await open(events);
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
