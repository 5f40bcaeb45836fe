import { expect, it } from 'vitest';
import type { AuditEntry } from '@distronation/common';
import type { Campaign } from '../campaign.ts';
import type { CampaignStore } from '../ports.ts';
import { testCampaign } from './test-campaign.ts';

const entryFor = (
  { id }: Campaign,
  action: AuditEntry['action'] = 'campaign.create',
): AuditEntry => ({
  action,
  subject: `campaign:${id}`,
  actor: 'staff:u1',
  method: 'staff',
  at: new Date().toISOString(),
  requestId: 'r1',
});

const counts = { pending: 3, accepted: 2, skipped: 1, failed: 0, uncertain: 0 };

/** What every store of campaigns must do, the one in memory and the one in DynamoDB alike. */
export const campaignStoreSuite = (makeStore: () => CampaignStore): void => {
  const create = (store: CampaignStore, campaign: Campaign, mayShareName = false) =>
    store.create(campaign, entryFor(campaign), { mayShareName });

  it('keeps a campaign as it was written', async () => {
    const store = makeStore();
    const campaign = testCampaign({
      scheduledFor: '2027-01-01T09:00:00.000Z',
      tags: ['a', 'b'],
      isRetrying: true,
    });
    expect(await create(store, campaign)).toBe('created');
    expect(await store.read(campaign.id)).toEqual(campaign);
    expect(await store.read('01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBeUndefined();
  });

  it('answers a second creation with the first, whatever it says', async () => {
    const store = makeStore();
    const campaign = testCampaign();
    await create(store, campaign);
    expect(await create(store, { ...campaign, fingerprint: 'another' })).toEqual(campaign);
  });

  it('gives a name to one campaign of twenty that want it at once, unless they may share it', async () => {
    const store = makeStore();
    const { name } = testCampaign();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => create(store, testCampaign({ name }))),
    );
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'name_taken')).toHaveLength(19);
    expect(await create(store, testCampaign({ name }), true)).toBe('created');
  });

  it('lets one of twenty changes of the same version in', async () => {
    const store = makeStore();
    const before = testCampaign();
    await create(store, before);
    const after: Campaign = { ...before, status: 'paused', pausedBecause: 'staff', version: 2 };
    const written = await Promise.all(
      Array.from({ length: 20 }, () =>
        store.commit(before, after, entryFor(before, 'campaign.pause')),
      ),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await store.read(before.id)).toEqual(after);
  });

  it('lists the newest first, page by page', async () => {
    const store = makeStore();
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(testCampaign());
    for (const campaign of made) await create(store, campaign);
    const newest = made.map(({ id }) => id).toReversed();
    const first = await store.list(2);
    expect(first.map(({ id }) => id)).toEqual(newest.slice(0, 2));
    const second = await store.list(2, first.at(-1)?.id);
    expect(second.map(({ id }) => id)).toEqual(newest.slice(2, 4));
  });

  it('lists those that have not ended, and no others', async () => {
    const store = makeStore();
    const open = testCampaign();
    const ended = testCampaign();
    await create(store, open);
    await create(store, ended);
    await store.commit(ended, { ...ended, status: 'finished', version: 2 });
    const ids = (await store.listOpen()).map(({ id }) => id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(ended.id);
    await store.commit(
      { ...ended, status: 'finished', version: 2 },
      { ...ended, status: 'running', version: 3 },
    );
    expect((await store.listOpen()).map(({ id }) => id)).toContain(ended.id);
  });

  const sent = {
    number: 0,
    round: 0,
    touchedAt: 2,
    counts: { ...counts, pending: 0, accepted: 3, failed: 2 },
  };

  it('tells the one write by which a part becomes sent, and again in the next round', async () => {
    const store = makeStore();
    const { id } = testCampaign();
    expect(await store.savePart(id, { ...sent, counts })).toBe(false);
    const saves = await Promise.all([1, 2, 3].map(() => store.savePart(id, sent)));
    expect(saves.filter(Boolean)).toHaveLength(1);
    await store.reopenPart(id, 0);
    expect(await store.parts(id)).toEqual([
      { ...sent, round: 1, counts: { ...sent.counts, pending: 2, failed: 0 } },
    ]);
    expect(await store.savePart(id, { ...sent, round: 1 })).toBe(true);
  });

  it('tells that somebody works on a part, also where they know less of it than others do', async () => {
    const store = makeStore();
    const { id } = testCampaign();
    await store.savePart(id, sent);
    expect(await store.savePart(id, { ...sent, counts, touchedAt: 5 })).toBe(false);
    expect(await store.parts(id)).toEqual([{ ...sent, touchedAt: 5 }]);
    await store.savePart(id, { ...sent, counts, touchedAt: 4 });
    expect(await store.parts(id)).toEqual([{ ...sent, touchedAt: 5 }]);
  });

  it('keeps what is further, whoever comes late, and lets nobody speak of an earlier round', async () => {
    const store = makeStore();
    const { id } = testCampaign();
    const inDoubt = { ...sent, counts: { ...sent.counts, accepted: 2, uncertain: 1 } };
    await store.savePart(id, inDoubt);
    expect(await store.savePart(id, { ...sent, counts })).toBe(false);
    expect(await store.parts(id)).toEqual([inDoubt]);
    await store.savePart(id, sent);
    await store.savePart(id, inDoubt);
    expect(await store.parts(id)).toEqual([sent]);
    await store.savePart(id, { ...sent, touchedAt: 3 });
    await store.reopenPart(id, 0);
    expect(await store.savePart(id, sent)).toBe(false);
    expect(await store.parts(id)).toMatchObject([
      { round: 1, touchedAt: 3, counts: { failed: 0 } },
    ]);
  });

  it('keeps parts apart, in the order of their numbers', async () => {
    const store = makeStore();
    const { id } = testCampaign();
    for (const number of [10, 2, 1_000, 0])
      await store.savePart(id, { number, round: 0, touchedAt: number, counts });
    expect(await store.parts(id)).toEqual(
      [0, 2, 10, 1_000].map((number) => ({ number, round: 0, touchedAt: number, counts })),
    );
    expect(await store.parts(testCampaign().id)).toEqual([]);
  });
};
