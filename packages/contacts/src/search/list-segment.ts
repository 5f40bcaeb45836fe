import type { Ctx } from '@distronation/common';
import type {
  ContactFilter,
  ListSegmentRequest,
  ListSegmentResponse,
} from '@distronation/contracts';
import type { ContactPlace, ContactStore, TellConsents } from '../ports.ts';
import { entryOf, type Entry } from './entry.ts';
import { findSegment } from './find-segment.ts';
import { fits } from './fits.ts';
import type { CardFeed, SegmentStore } from './ports.ts';

interface Deps {
  segments: Pick<SegmentStore, 'list'>;
  cards: Pick<CardFeed, 'page' | 'parts'>;
  contacts: Pick<ContactStore, 'readMany'>;
  tellConsents: TellConsents;
}

/** A place in one of the parts: those after it are still to come. */
interface Position {
  part: string;
  after: string;
}

const readCursor = (cursor: string): Position => {
  const [part = '', after = ''] = cursor.split(':');
  return { part, after };
};

/** Addresses in a segment, for whoever mails them. Read from the table part by part, so that it takes no
 *  memory; contacts that change move ahead of the reader, and so none is missed. */
export const listSegment = ({ segments, cards, contacts, tellConsents }: Deps) => {
  const entriesOf = async (places: readonly ContactPlace[], filter: ContactFilter) => {
    const found = places.flatMap(({ card, sequence }) => (card ? [{ card, sequence }] : []));
    const unfinished = found.filter(({ card }) => filter.field !== undefined && !card.fields);
    const profiles = await contacts.readMany(unfinished.map(({ card }) => card.address));
    return found.map(({ card, sequence }): Entry => {
      const fields = card.fields ?? profiles.get(card.address)?.contact.fields ?? {};
      return entryOf({ ...card, fields }, sequence);
    });
  };

  const judge = async (places: readonly ContactPlace[], filter: ContactFilter) => {
    const { status: _status, topic: _topic, ...ofCard } = filter;
    const fitting = (await entriesOf(places, filter)).filter((entry) =>
      fits(ofCard)(entry, () => ({})),
    );
    const addresses = fitting.map(({ card }) => card.address);
    const consents = filter.status === undefined ? undefined : await tellConsents(addresses);
    const isWanted = fits(filter);
    return fitting.filter((entry) =>
      isWanted(entry, () => consents?.get(entry.card.address)?.suppressed ?? {}),
    );
  };

  const next = ({ part, after }: Position, places: readonly ContactPlace[], limit: number) => {
    const last = places.at(-1);
    if (last && places.length === limit) return { part, after: last.sequence };
    const following = cards.parts[cards.parts.indexOf(part) + 1];
    return following === undefined ? undefined : { part: following, after };
  };

  return async (
    _ctx: Ctx,
    { params, query: { limit, cursor } }: ListSegmentRequest,
  ): Promise<ListSegmentResponse> => {
    const { filter } = await findSegment(segments, params.id);
    const position = readCursor(cursor ?? `${cards.parts[0]}:`);
    const places = await cards.page(position.part, limit, position.after);
    const addresses = (await judge(places, filter)).map(({ card }) => card.address);
    const following = next({ ...position, after: '' }, places, limit);
    return {
      data: { addresses, ...(following ? { next: `${following.part}:${following.after}` } : {}) },
    };
  };
};
