import type { ContactFilter } from '@distronation/contracts';
import type { ContactIndex, Order } from './contact-index.ts';
import type { Entry } from './entry.ts';
import { fits } from './fits.ts';

/** All that a filter finds, in order. */
export const find = (
  index: ContactIndex,
  { filter, order, now }: { filter: ContactFilter; order: Order; now: Date },
): Entry[] => {
  const isWanted = fits(filter);
  return index
    .ordered(order)
    .filter((entry) => isWanted(entry, () => index.suppressedAt(entry.card.address, now)));
};
