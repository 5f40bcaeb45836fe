import { beforeEach, describe, expect, it } from 'vitest';
import type { CellReader, EventReader, EventStore, Recount, Recounting } from '../ports.ts';
import { deliveredOf, engagementOf, openedAt, withoutZeros, writeOf } from './event-writes.ts';
import { filedEvent } from './test-event.ts';

export interface RecountingUnderTest {
  recounting: Recounting;
  store: EventStore;
  cells: CellReader;
  events: EventReader;
  /** Resolves once all of them know of a change. */
  letKnow(): Promise<void>;
}

const campaignId = 'news';
const opened = filedEvent({ campaignId, kind: 'opened' });
const hour = opened.at.toISOString().slice(0, 13);

/** What every store must do that counts readings anew. It changes what a whole store goes by, so each test
 *  gets a store of its own, in which nothing was counted yet. */
export const recountingSuite = (open: () => Promise<RecountingUnderTest>): void => {
  let on: RecountingUnderTest;
  beforeEach(async () => {
    on = await open();
  });

  const begin = async (anew = false) => {
    const generation = await on.recounting.beginGeneration(anew);
    await on.letKnow();
    return generation;
  };
  const finish = async (generation: number) => {
    await on.recounting.finishGeneration(generation);
    await on.letKnow();
  };
  const recountOf = (generation: number, version = 0): Recount => ({
    engagement: [{ ...engagementOf(opened, version), generation }],
    counts: [{ hour, campaign: opened.campaign, generation, add: { uniqueOpens: 1 } }],
  });
  const numbers = async () =>
    (await on.cells.cells({}, campaignId)).map(({ counts }) => withoutZeros(counts));

  describe('a generation', () => {
    it('is filled beside the one that is read, and is read in the end', async () => {
      expect(await on.store.generations()).toEqual({ current: 1 });
      expect(await begin()).toBe(2);
      expect(await on.store.generations()).toEqual({ current: 1, filling: 2 });
      await finish(2);
      expect(await on.store.generations()).toEqual({ current: 2 });
      expect(await begin()).toBe(3);
    });

    it('is gone on with after a break, or left behind', async () => {
      expect(await begin()).toBe(2);
      expect(await begin()).toBe(2);
      expect(await begin(true)).toBe(3);
      await expect(on.recounting.finishGeneration(2)).rejects.toThrow('Another generation');
      await finish(3);
      expect(await on.store.generations()).toEqual({ current: 3 });
    });

    it('is finished once, by however many', async () => {
      await begin();
      await Promise.all([finish(2), finish(2)]);
      await finish(2);
      expect(await on.store.generations()).toEqual({ current: 2 });
    });

    it('is the same for two who begin at once', async () => {
      expect(await Promise.all([begin(), begin()])).toEqual([2, 2]);
    });
  });

  it('shows what was recounted only once it is read', async () => {
    await on.store.keep(writeOf(opened, { engagement: [engagementOf(opened, 0, openedAt(1))] }));
    await begin();
    expect(await on.recounting.recount(recountOf(2))).toBe('recounted');
    expect(await numbers()).toEqual([{ opened: 1 }]);
    expect(await on.events.engagements([deliveredOf(opened)])).toEqual([openedAt(1)]);
    await finish(2);
    expect(await numbers()).toEqual([{ opened: 1, uniqueOpens: 1 }]);
    expect(await on.events.engagements([deliveredOf(opened)])).toEqual([
      openedAt(opened.at.getTime()),
    ]);
  });

  it('recounts nothing for one who was overtaken', async () => {
    await begin();
    await on.recounting.recount(recountOf(2));
    expect(await on.recounting.recount(recountOf(2))).toBe('raced');
    const [known] = await on.recounting.engagementsIn(2, [deliveredOf(opened)]);
    expect(known?.version).toBe(1);
    expect(await on.recounting.recount(recountOf(2, 1))).toBe('recounted');
    await finish(2);
    expect(await numbers()).toEqual([{ uniqueOpens: 2 }]);
  });

  it('recounts under several campaigns and hours at once', async () => {
    await begin();
    const other = { name: campaignId, tags: ['spring'] };
    const [first] = recountOf(2).counts;
    if (!first) throw new TypeError('Nothing to count');
    const counts = [first, { ...first, hour: '2026-11-01T10' }, { ...first, campaign: other }];
    await on.recounting.recount({ engagement: [], counts });
    await finish(2);
    expect(await numbers()).toEqual(Array.from({ length: 3 }, () => ({ uniqueOpens: 1 })));
  });

  it('tells the history of one recipient, as it was kept and as it was told', async () => {
    const raw = { id: opened.id, 'client-info': { bot: 'apple' } };
    await on.store.keep(writeOf({ ...opened, raw }));
    await on.store.keep(writeOf(filedEvent({ recipient: 'bob@example.com' })));
    const [event] = await on.events.ofMessage(deliveredOf(opened).messageId);
    expect(await on.recounting.historyOf('ana@example.com')).toEqual([{ event, raw }]);
    expect(await on.recounting.historyOf('eve@example.com')).toEqual([]);
  });

  it('knows engagements in the order asked for, also those that are not there', async () => {
    await begin();
    await on.recounting.recount(recountOf(2));
    const nobody = { messageId: 'none', recipient: 'eve@example.com' };
    expect(await on.recounting.engagementsIn(2, [nobody, deliveredOf(opened)])).toMatchObject([
      { engagement: { marks: [] }, version: 0 },
      { version: 1 },
    ]);
    expect(await on.recounting.engagementsIn(2, [])).toEqual([]);
  });
};
