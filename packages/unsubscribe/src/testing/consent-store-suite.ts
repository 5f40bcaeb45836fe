import { expect, it } from 'vitest';
import type { AuditEntry } from '@distronation/common';
import { noChoiceYet, type Consent } from '../consent.ts';
import type { ConsentStore } from '../ports.ts';

const entryFor = (subject: string): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: '2026-11-01T09:00:00.000Z',
  requestId: 'request-1',
});

const left: Consent = { unsubscribeAll: false, topics: { outreach: 'OPT_OUT' } };

let people = 0;
const somebody = () => `Person.${Date.now()}.${(people += 1)}@Example.com`;

/** What every consent store must do, the one in memory and the one in DynamoDB alike.
 *  `auditCount` counts the entries that were written about an address. */
export const consentStoreSuite = (
  make: () => { store: ConsentStore; auditCount: (address: string) => Promise<number> },
): void => {
  const commit = (store: ConsentStore, address: string, version: number, consent = left) =>
    store.commit({ address, version, consent, entry: entryFor(address) });

  it('knows nothing about a stranger', async () => {
    expect(await make().store.read(somebody())).toEqual({ consent: noChoiceYet, version: 0 });
  });

  it('reads back what was committed, in any case of the address', async () => {
    const { store, auditCount } = make();
    const address = somebody();
    expect(await commit(store, address, 0)).toBe(true);
    const expected = { consent: left, version: 1, updatedAt: '2026-11-01T09:00:00.000Z' };
    expect(await store.read(address.toUpperCase())).toEqual(expected);
    expect(await auditCount(address)).toBe(1);
  });

  it('reads back a pause, for one and for many, and that it was ended', async () => {
    const { store } = make();
    const address = somebody();
    const paused: Consent = { ...left, pausedUntil: '2026-12-01T09:00:00.000Z' };
    await commit(store, address, 0, paused);
    expect((await store.read(address)).consent).toEqual(paused);
    expect((await store.readMany([address])).get(address)?.consent).toEqual(paused);
    await commit(store, address, 1, left);
    expect((await store.read(address)).consent).toEqual(left);
  });

  it('lets one of many simultaneous changes through, and leaves no trace of the others', async () => {
    const { store, auditCount } = make();
    const address = somebody();
    const won = await Promise.all(Array.from({ length: 20 }, () => commit(store, address, 0)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect((await store.read(address)).version).toBe(1);
    expect(await auditCount(address)).toBe(1);
  });

  it('refuses a change that was based on an older state', async () => {
    const { store } = make();
    const address = somebody();
    await commit(store, address, 0);
    await commit(store, address, 1, { unsubscribeAll: true, topics: {} });
    expect(await commit(store, address, 1)).toBe(false);
    expect((await store.read(address)).consent.unsubscribeAll).toBe(true);
  });

  it('reads 250 addresses at once, known and unknown, keyed as they were given', async () => {
    const { store } = make();
    const addresses = Array.from({ length: 250 }, somebody);
    const [first = ''] = addresses;
    await commit(store, first, 0);
    const found = await store.readMany([...addresses, first.toLowerCase()]);
    expect(found.size).toBe(251);
    expect(found.get(first)?.version).toBe(1);
    expect(found.get(first.toLowerCase())?.version).toBe(1);
    expect([...found.values()].filter(({ version }) => version === 0)).toHaveLength(249);
  });

  it('keeps the choices of whoever is erased, for one and for many, and goes on from there', async () => {
    const { store, auditCount } = make();
    const address = somebody();
    await commit(store, address, 0);
    const change = { address, version: 1, consent: left, entry: entryFor(address) };
    expect(await store.erase(change)).toBe(true);
    const erased = {
      consent: left,
      version: 2,
      updatedAt: change.entry.at,
      erasedAt: change.entry.at,
    };
    expect(await store.read(address.toUpperCase())).toEqual(erased);
    expect((await store.readMany([address, somebody()])).get(address)).toEqual(erased);

    const next = { ...change, version: 2, consent: noChoiceYet, erasedAt: erased.erasedAt };
    expect(await store.commit(next)).toBe(true);
    expect(await store.read(address)).toEqual({ ...erased, consent: noChoiceYet, version: 3 });
    expect(await auditCount(address)).toBe(3);
  });

  it('brings no address back by a change that knew of nobody, nor forgets what was left since by being erased again', async () => {
    const { store, auditCount } = make();
    const address = somebody();
    const change = { address, version: 0, consent: noChoiceYet, entry: entryFor(address) };
    expect(await store.erase(change)).toBe(true);
    expect(await commit(store, address, 0)).toBe(false);
    expect(await store.erase(change)).toBe(false);
    const { erasedAt } = await store.read(address);
    expect(await store.commit({ ...change, version: 1, consent: left, erasedAt })).toBe(true);
    expect(await store.erase(change)).toBe(false);
    expect(await store.read(address)).toMatchObject({ consent: left, version: 2, erasedAt });
    expect(await auditCount(address)).toBe(2);
  });

  it('erases nothing that was based on an older state', async () => {
    const { store, auditCount } = make();
    const address = somebody();
    await commit(store, address, 0);
    const change = { address, version: 0, consent: noChoiceYet, entry: entryFor(address) };
    expect(await store.erase(change)).toBe(false);
    expect(await store.read(address)).toMatchObject({ consent: left, version: 1 });
    expect(await auditCount(address)).toBe(1);
  });
};
