import { chunksOf, type Clock } from '@distronation/common';
import type { ContactPlace, ContactStore, TellConsents } from '../ports.ts';
import { contactIndex, type ContactIndex } from './contact-index.ts';
import type { CardFeed, ChoiceFeed } from './ports.ts';

interface Deps {
  cards: Pick<CardFeed, 'since'>;
  choices: ChoiceFeed;
  contacts: Pick<ContactStore, 'readMany'>;
  tellConsents: TellConsents;
  now: Clock;
}

/** Together with the lag of an index and a reading, less than the five seconds that are promised. */
const freshForMs = 2_000;

/** More than an index ever lags and the clocks of writers differ. */
const overlapMs = 15_000;

const beginning = new Date(0);

/** Contacts whose fields have no room on a card are few; their profiles are read at once. */
const profilesAtOnce = 1_000;

/** The search's memory: loaded whole by the first call, and then kept up with what changed since. */
export const freshIndex = ({ cards, choices, contacts, tellConsents, now }: Deps) => {
  const index = contactIndex();
  let readAt: Date | undefined;
  let reading: Promise<void> | undefined;

  const withFields = async (places: readonly ContactPlace[]): Promise<ContactPlace[]> => {
    const addresses = places.flatMap(({ card }) => (card ? [card.address] : []));
    const profiles = await contacts.readMany(addresses);
    return places.map((place) => {
      const { card } = place;
      const fields = card && profiles.get(card.address)?.contact.fields;
      return card && fields ? { ...place, card: { ...card, fields } } : place;
    });
  };

  const readSince = async (since: Date): Promise<void> => {
    const incomplete: ContactPlace[] = [];
    await Promise.all([
      choices.since(since, index.takeChoices),
      cards.since(since, (places) => {
        index.takePlaces(places.filter(({ card }) => !card || card.fields));
        incomplete.push(...places.filter(({ card }) => card && !card.fields));
      }),
    ]);
    for (const some of chunksOf(incomplete, profilesAtOnce)) {
      index.takePlaces(await withFields(some));
    }
  };

  /** There are few of them, so they are asked for each time. */
  const readReturned = async (): Promise<void> => {
    const told = await tellConsents(index.returned());
    index.takeChoices(
      [...told].map(([address, { suppressed }]) => ({ address, suppressedAt: () => suppressed })),
    );
  };

  const read = async (): Promise<void> => {
    const startedAt = now();
    await readSince(readAt ? new Date(readAt.getTime() - overlapMs) : beginning);
    await readReturned();
    readAt = startedAt;
  };

  return async (): Promise<ContactIndex> => {
    const isFresh = readAt && now().getTime() - readAt.getTime() < freshForMs;
    if (!isFresh) {
      // Calls that come meanwhile wait for the same reading.
      reading ??= read().finally(() => (reading = undefined));
      await reading;
    }
    return index;
  };
};

export type FreshIndex = ReturnType<typeof freshIndex>;
