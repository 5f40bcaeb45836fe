import { monotonicFactory } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { ContactPlace, KnownConsent, TellConsents } from '../ports.ts';
import type { Contact } from '../contact.ts';
import { entryAbout, somebody } from '../testing/contact-store-suite.ts';
import { memoryContacts } from '../testing/memory-contacts.ts';
import { freshIndex } from './fresh-index.ts';
import type { CardFeed, Suppressed } from './ports.ts';

const leftBeforeErasure: KnownConsent = {
  choices: { unsubscribeAll: true, topics: {} },
  suppressed: { outreach: 'unsubscribed_all' },
};

const start = Date.parse('2026-11-01T09:00:00.000Z');

const setup = () => {
  const newSequence = monotonicFactory();
  let now = start;
  const contacts = memoryContacts(() => newSequence(now));
  const readings: Date[] = [];
  const chosen: { address: string; at: Date; suppressed: Suppressed }[] = [];
  /** What a feed says, as it would lag behind. */
  let hidden: (place: ContactPlace) => boolean = () => false;
  const cards: Pick<CardFeed, 'since'> = {
    async since(at, take) {
      readings.push(at);
      await contacts.since(at, (places) => take(places.filter((place) => !hidden(place))));
    },
  };
  const choices = {
    since: async (at: Date, take: (choices: readonly ReturnType<typeof choiceOf>[]) => void) =>
      take(chosen.filter((choice) => choice.at >= at).map(choiceOf)),
  };
  const tellConsents: TellConsents = async (addresses) =>
    new Map(addresses.map((address) => [address, leftBeforeErasure]));
  const index = freshIndex({ cards, choices, contacts, tellConsents, now: () => new Date(now) });
  return {
    contacts,
    chosen,
    readings,
    index,
    hide: (which: typeof hidden) => void (hidden = which),
    pass: (ms: number) => void (now += ms),
    now: () => new Date(now),
    names: async () => (await index()).ordered('changed').map(({ card }) => card.name),
  };
};

const choiceOf = ({ address, suppressed }: { address: string; suppressed: Suppressed }) => ({
  address,
  suppressedAt: () => suppressed,
});

const add = async (
  { contacts }: ReturnType<typeof setup>,
  name: string,
  more: Partial<Contact> = {},
) => {
  const after = somebody({ name, ...more });
  await contacts.commit({ before: undefined, after, entry: entryAbout(after.address) });
  return { contact: after, version: 1 };
};

describe('the index that the search keeps in memory', () => {
  it('is loaded whole once, and then only with what changed', async () => {
    const kit = setup();
    await add(kit, 'Ana');
    await Promise.all([kit.index(), kit.index()]);
    kit.pass(60_000);
    await add(kit, 'Bo');
    expect(await kit.names()).toEqual(['Bo', 'Ana']);
    expect(kit.readings.map(Number)).toEqual([0, start - 15_000]);
  });

  it('is never more than two seconds behind what the table tells', async () => {
    const kit = setup();
    await kit.index();
    await add(kit, 'Ana');
    kit.pass(1_999);
    expect(await kit.names()).toEqual([]);
    kit.pass(1);
    expect(await kit.names()).toEqual(['Ana']);
  });

  it('takes in what the table told late, as long as that is less than fifteen seconds', async () => {
    const kit = setup();
    await kit.index();
    const late = await add(kit, 'Late');
    kit.hide(({ id }) => id === late.contact.id);
    kit.pass(10_000);
    await add(kit, 'Soon');
    expect(await kit.names()).toEqual(['Soon']);
    kit.hide(() => false);
    kit.pass(4_000);
    expect(await kit.names()).toEqual(['Soon', 'Late']);
  });

  it('has changes once, in their order, and none of whoever is gone', async () => {
    const kit = setup();
    const ana = await add(kit, 'Ana');
    const bo = await add(kit, 'Bo');
    await kit.index();
    const entry = entryAbout(ana.contact.address);
    await kit.contacts.commit({ before: ana, after: { ...ana.contact, name: 'Zoë' }, entry });
    await kit.contacts.remove(bo);
    kit.pass(2_000);
    expect(await kit.names()).toEqual(['Zoë']);
    kit.pass(2_000);
    expect(await kit.names()).toEqual(['Zoë']);
  });

  it('knows fields that have no room on a card', async () => {
    const kit = setup();
    const { contact } = await add(kit, 'Ana');
    const { since } = kit.contacts;
    kit.contacts.since = (at, take) =>
      since(at, (places) =>
        take(
          places.map(({ card, ...place }) => {
            const { fields: _fields, ...bare } = card ?? contact;
            return { ...place, card: { ...bare, changedAt: kit.now() } };
          }),
        ),
      );
    const [ana] = (await kit.index()).ordered('changed');
    expect(ana?.card.fields).toEqual(contact.fields);
  });

  it('follows what people choose', async () => {
    const kit = setup();
    const { address } = (await add(kit, 'Ana')).contact;
    expect((await kit.index()).suppressedAt(address, kit.now())).toEqual({});
    kit.chosen.push({ address, at: kit.now(), suppressed: { outreach: 'unsubscribed_topic' } });
    kit.pass(2_000);
    expect((await kit.index()).suppressedAt(address, kit.now())).toEqual({
      outreach: 'unsubscribed_topic',
    });
  });

  it('asks what people chose who were erased and have come back, for no feed tells it', async () => {
    const kit = setup();
    const { address } = (await add(kit, 'Ana', { erasedBefore: true })).contact;
    expect((await kit.index()).suppressedAt(address, kit.now())).toEqual({
      outreach: 'unsubscribed_all',
    });
  });

  it('starts over when a reading failed', async () => {
    const kit = setup();
    await add(kit, 'Ana');
    kit.hide(() => {
      throw new Error('No answer');
    });
    await expect(kit.index()).rejects.toThrow('No answer');
    kit.hide(() => false);
    expect(await kit.names()).toEqual(['Ana']);
    expect(kit.readings.map(Number)).toEqual([0, 0]);
  });
});
