import { describe, expect, it } from 'vitest';
import { optIn, optOut, optOutOfAll } from '../consent.ts';
import { driftFixture } from '../testing/drift-fixture.ts';

const ana = 'ana@example.com';
const out = { topics: { newsletter: 'OPT_OUT' } } as const;
const nothing = { adopted: 0, queued: 0, postponed: 0 };
const people = Array.from({ length: 10 }, (_, n) => `user${n}@example.com`);

describe('comparing SES’s list with our record', () => {
  it('finds nothing where both say the same', async () => {
    const { choose, listAs, compare, queue, store } = driftFixture();
    for (const each of people) {
      await choose(each, optOut('newsletter'));
      listAs(each, out);
    }
    const entries = store.audit.length;
    expect(await compare()).toMatchObject({ listed: 10, kept: 10, calls: 4, differing: 0 });
    expect([queue.addresses, store.audit.length]).toEqual([[], entries]);
  });

  it('takes over what was left at SES, and records by which way', async () => {
    const { listAs, compare, store, choose, pass } = driftFixture();
    await choose(ana, optIn(new Date(0), 'newsletter'));
    pass(120);
    listAs(ana, out);
    listAs('stranger@example.com', { unsubscribeAll: true });
    expect(await compare()).toMatchObject({
      differing: 2,
      found: { left_at_ses: 2, unknown_here: 1 },
      repairs: { ...nothing, adopted: 2 },
    });
    expect((await store.read(ana)).consent.topics.newsletter).toBe('OPT_OUT');
    expect((await store.read('stranger@example.com')).consent.unsubscribeAll).toBe(true);
    expect(store.audit.slice(1).map(({ method }) => method)).toEqual([
      'contact_list_drift',
      'contact_list_drift',
    ]);
  });

  it('leaves alone who has just chosen, whose earlier choice may be on its way to SES still', async () => {
    const { listAs, compare, store, choose, pass, now } = driftFixture();
    await choose(ana, optIn(now(), 'newsletter'));
    pass(1);
    listAs(ana, out);
    expect(await compare()).toMatchObject({ differing: 0, repairs: nothing });
    expect((await store.read(ana)).consent.topics.newsletter).toBe('OPT_IN');
  });

  it('has the queue tell SES what was left here', async () => {
    const { choose, listAs, compare, queue, pass } = driftFixture();
    listAs(ana, { topics: { newsletter: 'OPT_IN' } });
    await choose(ana, optOut('newsletter'));
    await choose('unlisted@example.com', optOutOfAll);
    pass(120);
    expect(await compare()).toMatchObject({
      found: { left_here: 1, unknown_at_ses: 1 },
      repairs: { ...nothing, queued: 2 },
    });
    expect(queue.addresses).toEqual([ana, 'unlisted@example.com']);
  });

  it('tells of what would mean more mail, and changes nothing', async () => {
    const { choose, listAs, compare, queue, store, now, pass } = driftFixture();
    listAs(ana, out);
    pass(1);
    await choose(ana, optIn(now(), 'newsletter'));
    await choose('unlisted@example.com', (same) => same);
    listAs('stranger@example.com');
    pass(120);
    const entries = store.audit.length;
    expect(await compare()).toMatchObject({
      differing: 3,
      found: { rejoined_here: 1, unknown_at_ses: 1, unknown_here: 1 },
      repairs: nothing,
    });
    expect([queue.addresses, store.audit.length]).toEqual([[], entries]);
    expect((await store.read('stranger@example.com')).version).toBe(0);
  });

  it('has SES forget whoever was erased, and keeps what they had left there', async () => {
    const { choose, erase, listAs, compare, queue, store, pass } = driftFixture();
    await choose(ana, (same) => same);
    await erase(ana);
    listAs(ana, out);
    pass(120);
    expect(await compare()).toMatchObject({ found: { left_at_ses: 1, erased_here: 1 } });
    expect(queue.addresses).toEqual([ana]);
    expect(await store.read(ana)).toMatchObject({
      consent: { topics: { newsletter: 'OPT_OUT' } },
      erasedAt: expect.any(String),
    });
  });

  it('leaves to the queue what was changed within the hour', async () => {
    const { choose, listAs, compare, queue, pass } = driftFixture();
    listAs(ana);
    pass(10);
    await choose(ana, optOut('newsletter'));
    await choose('unlisted@example.com', optOutOfAll);
    pass(50);
    expect(await compare()).toMatchObject({ differing: 0, underWay: 2 });
    expect(queue.addresses).toEqual([]);
  });

  it('burdens the queue with two thousand at a time', async () => {
    const { choose, compare, queue, pass } = driftFixture();
    for (let n = 0; n < 2_005; n += 1) await choose(`user${n}@example.com`, optOutOfAll);
    pass(120);
    const report = await compare();
    expect(report).toMatchObject({
      differing: 2_005,
      repairs: { adopted: 0, queued: 2_000, postponed: 5 },
    });
    expect(queue.addresses).toHaveLength(2_000);
    expect(report.examples).toHaveLength(100);
  });

  it('shows of whom it speaks, and what both sides say', async () => {
    const { choose, listAs, compare, pass } = driftFixture();
    listAs(ana, { topics: { outreach: 'OPT_IN' } });
    await choose(ana, optOut('newsletter'));
    pass(120);
    expect((await compare()).examples).toEqual([
      {
        address: ana,
        kinds: ['left_here'],
        here: { unsubscribeAll: false, topics: { newsletter: 'OPT_OUT' } },
        atSes: { unsubscribeAll: false, topics: { outreach: 'OPT_IN' } },
        repair: 'queued',
      },
    ]);
  });
});
