import { describe, expect, it } from 'vitest';
import type { Cell } from '../counts.ts';
import { deliveredOf, engagementOf, openedAt, withoutZeros, writeOf } from './event-writes.ts';
import type { StoreUnderTest } from './store-under-test.ts';
import { filedEvent } from './test-event.ts';

const atHour = (hour: number) => new Date(`2026-11-01T0${hour}:15:00.123Z`);

const keyOf = ({ hour, tags }: Pick<Cell, 'hour' | 'tags'>) => [hour, ...tags].join(' ');

const numbersOf = (cells: readonly Cell[]) =>
  cells
    .map(({ hour, tags, counts }) => ({ hour, tags, counts: withoutZeros(counts) }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

export const cellReaderSuite = (open: () => StoreUnderTest): void => {
  const setup = () => {
    const opened = open();
    const campaignId = `campaign-${crypto.randomUUID()}`;
    const keep = async (...events: Parameters<typeof filedEvent>[0][]) => {
      for (const event of events) {
        await opened.store.keep(writeOf(filedEvent({ campaignId, ...event })));
      }
    };
    const numbers = async (period = {}) => numbersOf(await opened.cells.cells(period, campaignId));
    return { ...opened, campaignId, keep, numbers };
  };

  it('are one for each hour and set of tags, whatever the order of the tags', async () => {
    const { keep, numbers } = setup();
    await keep(
      { at: atHour(7) },
      { at: atHour(7), tags: ['b', 'a'] },
      { at: atHour(7), tags: ['a', 'b', 'a'], kind: 'opened' },
      { at: atHour(8), tags: ['a'] },
    );
    expect(await numbers()).toEqual([
      { hour: '2026-11-01T07', tags: [], counts: { delivered: 1 } },
      { hour: '2026-11-01T07', tags: ['a', 'b'], counts: { delivered: 1, opened: 1 } },
      { hour: '2026-11-01T08', tags: ['a'], counts: { delivered: 1 } },
    ]);
  });

  it('add up what came in by many ways', async () => {
    const { store, campaignId, numbers } = setup();
    await Promise.all(
      Array.from({ length: 100 }, () => store.keep(writeOf(filedEvent({ campaignId })))),
    );
    expect(await numbers()).toMatchObject([{ counts: { delivered: 100 } }]);
  });

  it('are those from an hour on, up to another', async () => {
    const { keep, numbers } = setup();
    await keep({ at: atHour(6) }, { at: atHour(7) }, { at: atHour(8) });
    const hours = async (period: object) => (await numbers(period)).map(({ hour }) => hour);
    const [six, seven, eight] = ['2026-11-01T06', '2026-11-01T07', '2026-11-01T08'];
    expect(await hours({ from: seven })).toEqual([seven, eight]);
    expect(await hours({ to: eight })).toEqual([six, seven]);
    expect(await hours({ from: seven, to: eight })).toEqual([seven]);
    expect(await hours({ from: '2026-11-02T00' })).toEqual([]);
  });

  it('are of all campaigns where none is named, and tell whose they are', async () => {
    const { cells, campaignId, keep } = setup();
    const other = `${campaignId}#1`;
    await keep({ at: atHour(7) }, { at: atHour(7), campaignId: other });
    const period = { from: '2026-11-01T07', to: '2026-11-01T08' };
    const all = await cells.cells(period);
    const named = all.map(({ campaign }) => campaign);
    expect(named.filter((name) => name.startsWith(campaignId)).toSorted()).toEqual([
      campaignId,
      other,
    ]);
    expect(await cells.cells(period, 'nobody')).toEqual([]);
  });

  it('move a number from one hour to another', async () => {
    const { store, campaignId, numbers } = setup();
    const event = filedEvent({ campaignId, kind: 'opened', at: atHour(8) });
    const count = (hour: string, add: number) => ({
      hour,
      generation: 1,
      add: { uniqueOpens: add },
    });
    const { counts } = writeOf(event);
    await store.keep(writeOf(event, { counts: [...counts, count('2026-11-01T08', 1)] }));
    const earlier = filedEvent({ ...event, id: crypto.randomUUID(), at: atHour(7) });
    const moved = [count('2026-11-01T08', -1), count('2026-11-01T07', 1)];
    await store.keep(writeOf(earlier, { counts: [...writeOf(earlier).counts, ...moved] }));
    expect(await numbers()).toMatchObject([
      { hour: '2026-11-01T07', counts: { opened: 1, uniqueOpens: 1 } },
      { hour: '2026-11-01T08', counts: { opened: 1 } },
    ]);
  });

  describe('of readings', () => {
    it('are those of the generation that is read, and events count in every one', async () => {
      const { store, events, campaignId, numbers, setGenerations } = setup();
      const event = filedEvent({ campaignId, kind: 'opened' });
      const readings = (generation: number, add: object) => ({
        hour: '2026-11-01T09',
        generation,
        add,
      });
      const [first, second] = [openedAt(1_793_523_600_000), openedAt(1_793_527_200_000)];
      try {
        await setGenerations({ current: 1, filling: 2 });
        expect(await store.generations()).toEqual({ current: 1, filling: 2 });
        await store.keep(
          writeOf(event, {
            engagement: [
              engagementOf(event, 0, first),
              { ...engagementOf(event, 0, second), generation: 2 },
            ],
            counts: [
              ...writeOf(event).counts,
              readings(1, { uniqueOpens: 1 }),
              readings(2, { 'machine:opened:too_soon': 1 }),
            ],
          }),
        );
        expect(await numbers()).toMatchObject([{ counts: { opened: 1, uniqueOpens: 1 } }]);
        expect(await events.engagements([deliveredOf(event)])).toEqual([first]);
        await setGenerations({ current: 2 });
        const counts = { opened: 1, 'machine:opened:too_soon': 1 };
        expect(await numbers()).toMatchObject([{ counts }]);
        expect(await events.engagements([deliveredOf(event)])).toEqual([second]);
      } finally {
        await setGenerations({ current: 1 });
      }
    });
  });
};
