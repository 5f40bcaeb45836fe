import { decodeTime } from 'ulid';
import { expect, it } from 'vitest';
import type { ContactPlace, ContactStore } from '../ports.ts';
import type { CardFeed } from '../search/ports.ts';
import { entryAbout, somebody } from './contact-store-suite.ts';

/** What every feed of cards must do, the one in memory and the one in DynamoDB alike. */
export const cardFeedSuite = (make: () => { store: ContactStore; feed: CardFeed }): void => {
  const add = async (store: ContactStore, overrides = {}) => {
    const after = somebody(overrides);
    await store.commit({ before: undefined, after, entry: entryAbout(after.address) });
    return { contact: after, version: 1 };
  };

  const heard = async (feed: CardFeed, since: Date): Promise<ContactPlace[]> => {
    const places: ContactPlace[] = [];
    await feed.since(since, (some) => places.push(...some));
    return places;
  };

  /** As whoever walks through all contacts, a few at a time. */
  const walked = async (feed: CardFeed, limit: number): Promise<ContactPlace[]> => {
    const places: ContactPlace[] = [];
    for (const part of feed.parts) {
      let some = await feed.page(part, limit, '');
      while (some.length > 0) {
        places.push(...some);
        some = await feed.page(part, limit, some.at(-1)?.sequence ?? '');
      }
    }
    return places;
  };

  it('tells every contact once, with what is searched of it', async () => {
    const { store, feed } = make();
    const people = [await add(store, { source: 'import:a.csv' }), await add(store)];
    const places = await heard(feed, new Date(0));
    for (const { contact } of people) {
      const { id, address, name, customIds, tags, fields, source } = contact;
      const own = places.filter((place) => place.id === id);
      expect(own.map(({ card }) => card)).toMatchObject([
        { address, name, customIds, tags, fields, source },
      ]);
    }
  });

  it('tells what changed since, and who is gone', async () => {
    const { store, feed } = make();
    const [ana, bob] = [await add(store), await add(store)];
    const entry = entryAbout(ana.contact.address);
    await store.commit({ before: ana, after: { ...ana.contact, name: 'Zoë' }, entry });
    await store.remove(bob);
    const places = await heard(feed, new Date(0));
    const placeOf = (id: string) => places.filter((place) => place.id === id);
    expect(placeOf(ana.contact.id)).toMatchObject([{ card: { name: 'Zoë' } }]);
    const [gone] = placeOf(bob.contact.id);
    expect(gone).toEqual({ id: bob.contact.id, sequence: gone?.sequence });
    const after = new Date(decodeTime(gone?.sequence ?? '') + 1);
    expect((await heard(feed, after)).map(({ id }) => id)).not.toContain(bob.contact.id);
  });

  it('is walked through to its end, a few at a time', async () => {
    const { store, feed } = make();
    const people = [await add(store), await add(store), await add(store)];
    const ids = (await walked(feed, 2)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(people.map(({ contact }) => contact.id)));
    expect(new Set(ids).size).toBe(ids.length);
  });
};
