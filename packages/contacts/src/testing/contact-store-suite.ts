import type { AuditEntry } from '@distronation/common';
import { expect, it } from 'vitest';
import type { Contact } from '../contact.ts';
import type { ContactCards, ContactPlace, ContactStore, ReadPartners } from '../ports.ts';

const at = '2026-11-01T09:00:00.000Z';

export const entryAbout = (subject: string): AuditEntry => ({
  action: 'contact.change',
  subject,
  actor: 'staff:ola',
  method: 'staff',
  at,
  requestId: 'request-1',
});

export const somebody = (overrides: Partial<Contact> = {}): Contact => {
  const id = crypto.randomUUID();
  return {
    id,
    address: `person.${id}@example.com`,
    name: 'Ana Öz',
    customIds: [],
    tags: ['label'],
    fields: { City: 'Oslo' },
    source: 'manual',
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
};

/** What every contact store must do, the one in memory and the one in DynamoDB alike.
 *  `auditCount` counts the entries that were written about an address. */
export const contactStoreSuite = (
  make: () => {
    store: ContactStore;
    cards: ContactCards;
    readPartners: ReadPartners;
    auditCount: (address: string) => Promise<number>;
  },
): void => {
  const add = async (store: ContactStore, after: Contact) => {
    const entry = entryAbout(after.address);
    expect(await store.commit({ before: undefined, after, entry })).toBe(true);
    return { contact: after, version: 1 };
  };

  const placeOf = async (cards: ContactCards, { id }: Contact) =>
    (await cards.newest(100)).find((place) => place.id === id);

  const addressesIn = (places: readonly ContactPlace[]) => places.map(({ card }) => card?.address);

  it('knows nothing about a stranger', async () => {
    const { store, cards } = make();
    const { address } = somebody();
    expect(await store.read(address)).toBeUndefined();
    expect(await store.readMany([address])).toEqual(new Map());
    expect(await cards.withCustomId(crypto.randomUUID())).toEqual([]);
  });

  it('reads back what was committed, alone and among others', async () => {
    const { store, auditCount } = make();
    const [ana, bob] = [somebody(), somebody({ customIds: ['bob-1'], fields: {}, tags: [] })];
    const { name: _, ...nameless } = bob;
    const stored = [await add(store, ana), await add(store, nameless)];
    expect(await store.read(ana.address)).toEqual(stored[0]);
    expect(await store.read(bob.address)).toEqual(stored[1]);
    expect(await store.readMany([ana.address, bob.address, ana.address])).toEqual(
      new Map([
        [ana.address, stored[0]],
        [bob.address, stored[1]],
      ]),
    );
    expect(await auditCount(ana.address)).toBe(1);
  });

  it('lets one of many simultaneous changes through, and leaves no trace of the others', async () => {
    const { store, auditCount } = make();
    const ana = somebody();
    const change = { before: undefined, after: ana, entry: entryAbout(ana.address) };
    const won = await Promise.all(Array.from({ length: 12 }, () => store.commit(change)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await auditCount(ana.address)).toBe(1);
  });

  it('refuses what was based on an older state, removals too', async () => {
    const { store } = make();
    const before = await add(store, somebody());
    const { contact } = before;
    const entry = entryAbout(contact.address);
    await store.commit({ before, after: { ...contact, tags: ['new'] }, entry });
    expect(await store.commit({ before, after: { ...contact, tags: ['lost'] }, entry })).toBe(
      false,
    );
    expect(await store.remove(before)).toBe(false);
    expect(await store.read(contact.address)).toMatchObject({
      contact: { tags: ['new'] },
      version: 2,
    });
  });

  it('lists those changed last first, each once, and goes on before any of them', async () => {
    const { store, cards } = make();
    const people = [somebody(), somebody(), somebody()];
    for (const each of people) await add(store, each);
    const [first] = people;
    const before = first && (await store.read(first.address));
    const entry = entryAbout(first?.address ?? '');
    if (first) await store.commit({ before, after: { ...first, name: 'Zoë' }, entry });

    const ours = (places: ContactPlace[]) =>
      addressesIn(places).filter((address) => people.some((each) => each.address === address));
    const [zoe, third] = await cards.newest(2);
    expect(zoe?.card).toMatchObject({ name: 'Zoë', tags: ['label'], fields: { City: 'Oslo' } });
    expect(ours(await cards.newest(100))).toEqual(
      [people[0], people[2], people[1]].map((each) => each?.address),
    );
    expect(third?.card?.address).toBe(people[2]?.address);
    expect(ours(await cards.newest(100, third?.sequence))).toEqual([people[1]?.address]);
  });

  it('finds all contacts of a partner, and none that has left', async () => {
    const { store, cards } = make();
    const [partner, former] = [crypto.randomUUID(), crypto.randomUUID()];
    const ana = await add(store, somebody({ customIds: [former] }));
    const bob = await add(store, somebody({ customIds: [partner] }));
    const entry = entryAbout(ana.contact.address);
    await store.commit({ before: ana, after: { ...ana.contact, customIds: [partner] }, entry });
    expect(addressesIn(await cards.withCustomId(partner))).toEqual([
      ana.contact.address,
      bob.contact.address,
    ]);
    expect(await cards.withCustomId(former)).toEqual([]);
  });

  it('tells whose each custom id is, and no more once it is taken away or the contact gone', async () => {
    const { store, readPartners } = make();
    const [shared, former] = [crypto.randomUUID(), crypto.randomUUID()];
    const ana = await add(store, somebody({ customIds: [shared, former] }));
    const bob = await add(store, somebody({ customIds: [shared] }));
    const [one, other] = [ana.contact.address, bob.contact.address];
    const before = await readPartners();
    expect([before.get(shared)?.toSorted(), before.get(former)]).toEqual([
      [one, other].toSorted(),
      [one],
    ]);
    const after = { ...ana.contact, customIds: [shared] };
    await store.commit({ before: ana, after, entry: entryAbout(one) });
    await store.remove(bob);
    const now = await readPartners();
    expect([now.get(shared), now.get(former)]).toEqual([[one], undefined]);
  });

  it('forgets whoever is removed, and tells readers of changes which id is gone', async () => {
    const { store, cards } = make();
    const partner = crypto.randomUUID();
    const stored = await add(store, somebody({ customIds: [partner] }));
    const { id, address } = stored.contact;
    const before = await placeOf(cards, stored.contact);
    expect(await store.remove(stored)).toBe(true);
    expect(await store.read(address)).toBeUndefined();
    expect(await cards.withCustomId(partner)).toEqual([]);
    const [gone] = await cards.newest(1);
    expect(gone).toEqual({ id, sequence: gone?.sequence });
    expect(String(gone?.sequence) > String(before?.sequence)).toBe(true);
    // A person may come back, as somebody new.
    await add(store, somebody({ address }));
  });

  it('takes the largest change of custom ids there can be', async () => {
    const { store, cards } = make();
    const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
    const before = await add(store, somebody({ customIds: ids.slice(0, 20) }));
    const after = { ...before.contact, customIds: ids.slice(20) };
    const entry = entryAbout(after.address);
    expect(await store.commit({ before, after, entry })).toBe(true);
    expect(await cards.withCustomId(ids[0] ?? '')).toEqual([]);
    expect(await cards.withCustomId(ids[39] ?? '')).toHaveLength(1);
  });
};
