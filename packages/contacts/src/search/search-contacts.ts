import type { Clock, Ctx } from '@distronation/common';
import type {
  FoundContact,
  SearchContactsRequest,
  SearchContactsResponse,
} from '@distronation/contracts';
import { addressOf } from '../contact.ts';
import type { Entry } from './entry.ts';
import { facetsOf } from './facets.ts';
import { find } from './find.ts';
import type { FreshIndex } from './fresh-index.ts';
import type { Suppressed } from './ports.ts';

interface Deps {
  index: FreshIndex;
  now: Clock;
}

const told = ({ card }: Entry, suppressed: Suppressed): FoundContact => {
  const { address, erasedBefore: _before, changedAt, ...brief } = card;
  return { ...brief, email: address, changedAt: changedAt.toISOString(), suppressed };
};

/** Where the page starts among those that were found in the order of their addresses. */
const placeAfter = (found: readonly Entry[], email: string): number => {
  const address = addressOf(email);
  const next = found.findIndex(({ card }) => card.address > address);
  return next === -1 ? found.length : next;
};

export const searchContacts =
  ({ index, now }: Deps) =>
  async (_ctx: Ctx, { query }: SearchContactsRequest): Promise<SearchContactsResponse> => {
    const { sort, limit, offset, after, facets, ...filter } = query;
    const current = await index();
    const at = now();
    const order = after === undefined ? sort : 'email';
    const found = find(current, { filter, order, now: at });
    const suppressedOf = ({ card }: Entry) => current.suppressedAt(card.address, at);
    const start = after === undefined ? offset : placeAfter(found, after);
    const contacts = found
      .slice(start, start + limit)
      .map((entry) => told(entry, suppressedOf(entry)));
    return {
      data: {
        contacts,
        total: found.length,
        ...(facets ? { facets: facetsOf(found, suppressedOf) } : {}),
      },
    };
  };
