import type { Clock, Ctx } from '@distronation/common';
import type { Topic } from '@distronation/contracts';
import type { AdoptListedContact } from '../adopt-listed-contact.ts';
import type { ConsentStore } from '../ports.ts';
import { adoptPage } from './adopt-page.ts';
import type { ContactListPages, ListedAddress, Listing, Page } from './ports.ts';

interface Deps {
  pages: ContactListPages;
  store: Pick<ConsentStore, 'readMany'>;
  adopt: AdoptListedContact;
  now: Clock;
}

/** Where a load that was cut off goes on. */
export interface OptOutPlace {
  listing: Exclude<Listing, 'everybody'>;
  after?: string | undefined;
}

export interface OptOutsLoaded {
  /** Pages that SES was asked for. */
  calls: number;
  /** Opt-outs that SES told; whoever left everything may be told for each topic again. */
  listed: number;
  /** Of them, those that were news to us. */
  adopted: number;
  /** Absent when all is loaded. */
  next?: OptOutPlace;
}

/** Takes over what was left at SES, of everything or of these topics, so that the gate knows it without
 *  asking: before a campaign, since one call tells a thousand. Tells after each page how far it is; a
 *  caller that has to stop goes on from `next`. Rejects when SES does not answer: the campaign must wait. */
export const loadOptOuts = ({ pages, ...deps }: Deps) => {
  const adopt = adoptPage(deps);

  const readFrom = async (
    listing: Listing,
    after: string | undefined,
  ): Promise<Page<ListedAddress>> => {
    const page = await pages.read(listing, after);
    if (!page) throw new Error(`SES has forgotten the place in its list: load anew`);
    return page;
  };

  return async function* load(
    ctx: Ctx,
    topics: readonly Topic[],
    from: OptOutPlace = { listing: 'left_all' },
  ): AsyncGenerator<OptOutsLoaded, void> {
    const listings = ['left_all', ...topics] as const;
    const first = listings.indexOf(from.listing);
    if (first < 0) throw new TypeError(`${from.listing} is not loaded here`);
    const done = { calls: 0, listed: 0, adopted: 0 };
    for (const [index, listing] of listings.entries()) {
      if (index < first) continue;
      let after = index === first ? from.after : undefined;
      do {
        const { items, next } = await readFrom(listing, after);
        done.calls += 1;
        done.listed += items.length;
        done.adopted += await adopt(ctx, items);
        after = next;
        const following = after === undefined ? listings[index + 1] : listing;
        yield { ...done, ...(following ? { next: { listing: following, after } } : {}) };
      } while (after !== undefined);
    }
  };
};

export type LoadOptOuts = ReturnType<typeof loadOptOuts>;
