import { expect, it } from 'vitest';
import type { AuditEntry } from '@distronation/common';
import type { Consent } from '../consent.ts';
import type { ConsentFeed, ConsentStore } from '../ports.ts';

const entryAt = (subject: string, at: Date): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: at.toISOString(),
  requestId: 'request-1',
});

const left: Consent = { unsubscribeAll: false, topics: { outreach: 'OPT_OUT' } };
const gone: Consent = { unsubscribeAll: true, topics: {} };

const morning = new Date('2026-11-01T09:00:00.000Z');
const noon = new Date('2026-11-01T12:00:00.000Z');
const evening = new Date('2026-11-01T18:00:00.000Z');

/** What every feed of consents must do, the one in memory and the one in DynamoDB alike. */
export const consentFeedSuite = (make: () => { store: ConsentStore; feed: ConsentFeed }): void => {
  const somebody = () => `Person.${crypto.randomUUID()}@Example.com`;

  /** What the feed says about these addresses. */
  const heard = async (feed: ConsentFeed, since: Date, addresses: readonly string[]) => {
    const known = new Map<string, Consent>();
    await feed.since(since, (changes) =>
      changes.forEach(({ address, consent }) => known.set(address, consent)),
    );
    return addresses.map((address) => known.get(address.toLowerCase()));
  };

  it('tells the latest choice of each person since a time, under the canonical address', async () => {
    const { store, feed } = make();
    const [early, late, both] = [somebody(), somebody(), somebody()];
    const write = (address: string, version: number, consent: Consent, at: Date) =>
      store.commit({ address, version, consent, entry: entryAt(address, at) });
    await write(early, 0, left, morning);
    await write(both, 0, left, morning);
    await write(late, 0, gone, evening);
    await write(both, 1, gone, evening);
    const all = [early, late, both];
    expect(await heard(feed, morning, all)).toEqual([left, gone, gone]);
    expect(await heard(feed, noon, all)).toEqual([undefined, gone, gone]);
  });

  it('says nothing of whoever was erased', async () => {
    const { store, feed } = make();
    const address = somebody();
    const entry = entryAt(address, morning);
    await store.commit({ address, version: 0, consent: left, entry });
    await store.erase({ address, version: 1, consent: left, entry });
    expect(await heard(feed, morning, [address])).toEqual([undefined]);
  });
};
