import { invoke } from '@distronation/common/testing';
import { campaignStats as contract } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { Counts, Hour } from '../counts.ts';
import { analyticsFixture } from '../testing/analytics-fixture.ts';
import { memoryEventStore } from '../testing/memory-event-store.ts';

const setup = () => {
  const store = memoryEventStore();
  const { handlers } = analyticsFixture({ cells: store, events: store });
  const ask = async (query: Record<string, string> = {}) => {
    const { status, body } = await invoke(handlers.campaignStats, {
      query,
      headers: { Authorization: 'Bearer viewer' },
    });
    return { status, body, data: contract.response.safeParse(body).data?.data };
  };
  const count = (hour: Hour, name: string, counts: Counts, tags: string[] = []) =>
    store.add(hour, { name, tags }, counts);
  return { ask, count };
};

describe('GET campaign-stats', () => {
  it('200 is all zeros where nothing was sent', async () => {
    const { data } = await setup().ask();
    expect(data).toEqual({
      totalSent: 0,
      delivered: 0,
      opens: 0,
      clicks: 0,
      bounces: 0,
      complaints: 0,
      unsubscribes: 0,
      deliveryRate: 0,
      openRate: 0,
      clickRate: 0,
      campaigns: [],
      pagination: { total: 0, limit: 100, offset: 0, hasMore: false },
      events: { opens: 0, clicks: 0 },
      machine: { opens: {}, clicks: {} },
      undelivered: { deferred: 0, suppressed: 0, failed: 0 },
      period: {},
    });
  });

  it('200 reports machines, repetitions and what is not delivered beside the numbers', async () => {
    const { ask, count } = setup();
    count('2026-11-01T07', 'a', {
      opened: 9,
      uniqueOpens: 2,
      'machine:opened:privacy_proxy': 3,
      'machine:opened:too_soon': 1,
      clicked: 5,
      uniqueClicks: 1,
      'machine:clicked:every_link': 3,
      deferred: 4,
      suppressed: 3,
      failed: 2,
      accepted: 7,
      other: 8,
    });
    expect((await ask()).data).toMatchObject({
      opens: 2,
      clicks: 1,
      events: { opens: 9, clicks: 5 },
      machine: { opens: { privacy_proxy: 3, too_soon: 1 }, clicks: { every_link: 3 } },
      undelivered: { deferred: 4, suppressed: 3, failed: 2 },
    });
  });

  it.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [1, 8, 12.5],
    [1, 16, 6.25],
    [201, 20_000, 1.01],
    [1005, 100_000, 1.01],
    [1, 1_000_000, 0],
    [0, 0, 0],
    [1, 0, 0],
    [3, 2, 150],
  ])('200 tells %i of %i as %f per cent', async (delivered, sent, deliveryRate) => {
    const { ask, count } = setup();
    count('2026-11-01T07', 'a', { sent, delivered });
    expect((await ask()).data).toMatchObject({ deliveryRate });
  });

  it('200 shows no number below zero while it moves from one hour to another', async () => {
    const { ask, count } = setup();
    count('2026-11-01T07', 'a', { uniqueOpens: -1 });
    expect((await ask()).data).toMatchObject({ opens: 0, campaigns: [{ opens: 0 }] });
  });

  it('400 names every filter that is not one', async () => {
    const { status, body } = await setup().ask({ interval: 'week', limit: '0', startDate: 'now' });
    expect(status).toBe(400);
    expect(body['problems']).toMatchObject([
      { field: 'startDate' },
      { field: 'interval' },
      { field: 'limit' },
    ]);
  });
});

describe('the filters of campaign-stats', () => {
  const withHours = () => {
    const given = setup();
    for (const hour of ['07', '08', '09']) {
      given.count(`2026-11-01T${hour}`, 'a', { sent: 1 }, ['x', 'y']);
      given.count(`2026-11-01T${hour}`, 'b', { sent: 10 }, ['y']);
      given.count(`2026-11-01T${hour}`, 'a', { sent: 100 }, []);
    }
    return given;
  };

  it.each([
    [{}, 333],
    [{ campaignId: 'a' }, 303],
    [{ campaignId: 'nobody' }, 0],
    [{ tags: 'x' }, 3],
    [{ tags: 'x,y' }, 33],
    [{ tags: 'z' }, 0],
    [{ tags: 'y', campaignId: 'a' }, 3],
    [{ startDate: '2026-11-01T08:00:00Z' }, 222],
    [{ endDate: '2026-11-01T08:00:00Z', tags: 'y' }, 11],
    [{ startDate: '2026-11-01T08:00:00Z', endDate: '2026-11-01T09:00:00Z', campaignId: 'b' }, 10],
  ])('combine: %j', async (query, totalSent) => {
    expect((await withHours().ask(query)).data).toMatchObject({ totalSent });
  });

  it.each([
    ['2026-11-01T08:00:00Z', '08:00', '2026-11-01T09:00:00Z', '09:00'],
    ['2026-11-01T08:00:00.001Z', '08:00', '2026-11-01T08:00:00.002Z', '09:00'],
    ['2026-11-01T08:59:59.999Z', '08:00', '2026-11-01T09:00:00.001Z', '10:00'],
    ['2026-11-01T10:30:00+02:00', '08:00', '2026-11-01T13:59:59+05:00', '09:00'],
  ])('read whole hours, and say so: %s', async (startDate, from, endDate, to) => {
    expect((await withHours().ask({ startDate, endDate })).data?.period).toEqual({
      from: `2026-11-01T${from}:00.000Z`,
      to: `2026-11-01T${to}:00.000Z`,
    });
  });

  it('take dates from before mail and after it as no bounds', async () => {
    const query = { startDate: '0000-01-01T00:00:00+14:00', endDate: '9999-12-31T23:59:59-14:00' };
    expect((await withHours().ask(query)).data).toMatchObject({ totalSent: 333 });
  });
});

describe('campaigns', () => {
  const withThree = () => {
    const given = setup();
    given.count('2026-11-01T08', 'older', { sent: 1 });
    given.count('2026-11-03T00', 'older', { opened: 1, uniqueOpens: 1 });
    given.count('2026-11-02T08', 'newer', { sent: 2 });
    given.count('2026-11-02T08', 'also newer', { sent: 3, delivered: 3, bounced: 1 });
    given.count('2026-11-05T08', 'of another time', { opened: 1 });
    return given;
  };
  const names = (data: { campaigns: { name: string }[] } | undefined) =>
    data?.campaigns.map(({ name }) => name);

  it('come with those first that were sent last', async () => {
    const { data } = await withThree().ask();
    expect(names(data)).toEqual(['also newer', 'newer', 'older', 'of another time']);
    expect(data?.campaigns[0]).toEqual({
      name: 'also newer',
      sent: 3,
      delivered: 3,
      opens: 0,
      clicks: 0,
      bounces: 1,
      complaints: 0,
      unsubscribes: 0,
    });
  });

  it('are paged, and the sums are not', async () => {
    const { ask } = withThree();
    const { data } = await ask({ limit: '2', offset: '1' });
    expect(names(data)).toEqual(['newer', 'older']);
    expect(data).toMatchObject({
      totalSent: 6,
      pagination: { total: 4, limit: 2, offset: 1, hasMore: true },
    });
    const last = await ask({ limit: '2', offset: '2' });
    expect(last.data?.pagination).toMatchObject({ hasMore: false });
    expect(names((await ask({ offset: '4' })).data)).toEqual([]);
  });
});
