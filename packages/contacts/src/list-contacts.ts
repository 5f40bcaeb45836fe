import type { Ctx } from '@distronation/common';
import type { ListContactsRequest, ListContactsResponse } from '@distronation/contracts';
import type { Card, ContactCards, ContactPlace, KnownConsent, TellConsents } from './ports.ts';

type Query = ListContactsRequest['query'];
type Listed = ListContactsResponse['data']['contacts'][number];

interface Deps {
  cards: ContactCards;
  tellConsents: TellConsents;
}

/** Read together where filters leave an unknown number of them. */
const batchSize = 100;

/** One call reads no further; the caller goes on from there. */
const longestReach = 1_000;

const fitsCard = (card: Card, { text, tag, customId }: Query): boolean => {
  const wanted = text?.toLowerCase();
  return (
    (wanted === undefined ||
      card.address.includes(wanted) ||
      card.name?.toLowerCase().includes(wanted) === true) &&
    (tag === undefined || card.tags.includes(tag)) &&
    (customId === undefined || card.customIds.includes(customId))
  );
};

const fitsConsent = (
  { suppressed }: KnownConsent,
  { mailable, suppressed: unmailable }: Query,
): boolean =>
  (mailable === undefined || suppressed[mailable] === undefined) &&
  (unmailable === undefined || suppressed[unmailable] !== undefined);

/** Where the list is read from: all contacts, or the few of one partner. */
const sourceOf = async (
  cards: ContactCards,
  { customId }: Query,
): Promise<ContactCards['newest']> => {
  if (customId === undefined) return cards.newest;
  const all = await cards.withCustomId(customId);
  return async (limit, before = '~') =>
    all.filter(({ sequence }) => sequence < before).slice(0, limit);
};

const listed = (card: Card, { suppressed }: KnownConsent): Listed => {
  const { address, fields: _fields, erasedBefore: _before, changedAt, ...brief } = card;
  return { ...brief, email: address, changedAt: changedAt.toISOString(), suppressed };
};

export const listContacts = ({ cards, tellConsents }: Deps) => {
  /** Each place with what it adds to the list, which is nothing where filters leave it out. */
  const judge = async (places: readonly ContactPlace[], query: Query) => {
    const fitting = places.flatMap(({ card }) => (card && fitsCard(card, query) ? [card] : []));
    const consents = await tellConsents(fitting.map(({ address }) => address));
    return places.map(({ sequence, card }) => {
      const told = card && consents.get(card.address);
      return { sequence, entry: told && fitsConsent(told, query) ? listed(card, told) : undefined };
    });
  };

  return async (_ctx: Ctx, { query }: ListContactsRequest): Promise<ListContactsResponse> => {
    const { limit, cursor, text, tag, mailable, suppressed } = query;
    // One more shows whether there is a next page.
    const size = [text, tag, mailable, suppressed].some(Boolean) ? batchSize : limit + 1;
    const read = await sourceOf(cards, query);
    const contacts: Listed[] = [];
    let position = cursor;
    for (let reach = 0; reach < longestReach; reach += size) {
      const places = await read(size, position);
      for (const { sequence, entry } of await judge(places, query)) {
        if (contacts.length === limit) return { data: { contacts, next: position } };
        if (entry) contacts.push(entry);
        position = sequence;
      }
      if (places.length < size) return { data: { contacts } };
    }
    return { data: { contacts, next: position } };
  };
};
