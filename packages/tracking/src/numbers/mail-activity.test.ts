import { invoke } from '@distronation/common/testing';
import { campaignStats, mailActivity as contract, roles } from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts, Hour } from '../counts.ts';
import { analyticsFixture } from '../testing/analytics-fixture.ts';
import { memoryEventStore } from '../testing/memory-event-store.ts';
import { trackedWorld } from '../testing/tracked-world.ts';
import { recordedEvents } from '../testing/recorded-events.ts';

const setup = (store = memoryEventStore()) => {
  const { handlers } = analyticsFixture({ cells: store, events: store });
  const asked = (handler: keyof typeof handlers, query: Record<string, string>, who = 'viewer') =>
    invoke(handlers[handler], { query, headers: { Authorization: `Bearer ${who}` } });
  const ask = async (startDate: string, endDate: string) =>
    contract.response.parse((await asked('mailActivity', { startDate, endDate })).body).data;
  const count = (hour: Hour, name: string, counts: Counts) =>
    store.add(hour, { name, tags: [] }, counts);
  return { asked, ask, count };
};

const none = {
  sent: 0,
  delivered: 0,
  opens: 0,
  clicks: 0,
  bounces: 0,
  complaints: 0,
  unsubscribes: 0,
};

describe('GET activity', () => {
  it('200 adds all campaigns up, by day in UTC', async () => {
    const { ask, count } = setup();
    count('2026-11-20T23', 'news', { sent: 8, delivered: 7, bounced: 1 });
    count('2026-11-21T00', 'news', { uniqueOpens: 3, opened: 30, 'machine:opened:too_soon': 5 });
    count('2026-11-21T00', 'payouts', { sent: 2, unsubscribed: 1, complained: 1 });
    const { numbers, days } = await ask('2026-11-20T00:00:00Z', '2026-11-22T00:00:00Z');
    expect(numbers).toEqual({
      sent: 10,
      delivered: 7,
      opens: 3,
      clicks: 0,
      bounces: 1,
      complaints: 1,
      unsubscribes: 1,
    });
    expect(days).toEqual([
      { ...none, at: '2026-11-20T00:00:00.000Z', sent: 8, delivered: 7, bounces: 1 },
      {
        ...none,
        at: '2026-11-21T00:00:00.000Z',
        sent: 2,
        opens: 3,
        complaints: 1,
        unsubscribes: 1,
      },
    ]);
  });

  it('200 tells the hours in which people opened or clicked, and no others', async () => {
    const { ask, count } = setup();
    count('2026-11-21T09', 'news', { uniqueClicks: 1 });
    count('2026-11-21T07', 'news', { uniqueOpens: 2 });
    count('2026-11-21T07', 'payouts', { uniqueOpens: 1, uniqueClicks: 1 });
    count('2026-11-21T08', 'news', { opened: 4, 'machine:opened:privacy_proxy': 4 });
    const { hours } = await ask('2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z');
    expect(hours).toEqual([
      { at: '2026-11-21T07:00:00.000Z', opens: 3, clicks: 1 },
      { at: '2026-11-21T09:00:00.000Z', opens: 0, clicks: 1 },
    ]);
  });

  it('200 compares with the same hours of the days before', async () => {
    const { ask, count } = setup();
    for (const hour of ['2026-11-12T23', '2026-11-13T00', '2026-11-19T14', '2026-11-19T15']) {
      count(hour, 'news', { sent: 1 });
    }
    count('2026-11-20T00', 'news', { sent: 100 });
    const { period, numbers, before } = await ask('2026-11-20T00:00:00Z', '2026-11-26T14:20:00Z');
    expect(period).toEqual({ from: '2026-11-20T00:00:00.000Z', to: '2026-11-26T15:00:00.000Z' });
    expect(numbers.sent).toBe(100);
    expect(before).toEqual({
      period: { from: '2026-11-13T00:00:00.000Z', to: '2026-11-19T15:00:00.000Z' },
      numbers: { ...none, sent: 2 },
    });
  });

  it('200 has the numbers of campaign-stats, whatever happened', async () => {
    const start = Date.UTC(2026, 10, 1, 20);
    await fc.assert(
      fc.asyncProperty(trackedWorld({ start, name: '' }), async ({ events }) => {
        const { asked, ask } = setup(await recordedEvents(events));
        const [startDate, endDate] = ['2026-11-01T21:00:00.000Z', '2026-11-02T01:00:00.000Z'];
        const activity = await ask(startDate, endDate);
        const { body } = await asked('campaignStats', { startDate, endDate, interval: 'day' });
        const { data } = campaignStats.response.parse(body);
        const { sent, ...outcomes } = activity.numbers;
        expect(data).toMatchObject({ totalSent: sent, ...outcomes });
        expect(data.series).toEqual(activity.days);
        const summed = (kind: 'opens' | 'clicks') =>
          activity.hours.reduce((sum, hour) => sum + hour[kind], 0);
        expect([summed('opens'), summed('clicks')]).toEqual([data.opens, data.clicks]);
      }),
      { numRuns: 50 },
    );
  });

  it('200 is for everybody on the staff, 401 for anybody else', async () => {
    const { asked } = setup();
    const query = { startDate: '2026-11-01T00:00:00Z', endDate: '2026-11-02T00:00:00Z' };
    for (const role of roles) {
      expect(await asked('mailActivity', query, role)).toMatchObject({ status: 200 });
    }
    expect(await asked('mailActivity', query, 'nobody')).toMatchObject({ status: 401 });
  });

  it.each([
    ['the wrong way round', '2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z'],
    ['of more than 92 days', '2026-01-01T00:00:00Z', '2026-04-03T00:00:01Z'],
    ['without an end', '2026-01-01T00:00:00Z', ''],
  ])('400 for a period %s', async (_name, startDate, endDate) => {
    const query = { startDate, ...(endDate ? { endDate } : {}) };
    expect(await setup().asked('mailActivity', query)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
  });

  it('200 for 92 days', async () => {
    const { days } = await setup().ask('2026-01-01T00:00:00Z', '2026-04-03T00:00:00Z');
    expect(days).toHaveLength(92);
  });
});
