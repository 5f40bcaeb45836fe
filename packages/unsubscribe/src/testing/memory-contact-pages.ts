import { topics } from '@distronation/contracts';
import type { ContactListPages, Listing } from '../contact-list/ports.ts';
import type { ListedContact } from '../ports.ts';
import type { MemoryContactList } from './memory-contact-list.ts';

const isIn = (listing: Listing, { unsubscribeAll, topics: chosen }: ListedContact): boolean => {
  if (listing === 'everybody' || unsubscribeAll) return true;
  return topics.some((topic) => topic === listing && chosen[topic] === 'OPT_OUT');
};

export interface MemoryContactPages extends ContactListPages {
  /** What was asked for, in the order of asking. */
  asked: { listing: Listing; after: string | undefined }[];
  /** While true, no place but the first is known. */
  forgetful: boolean;
}

/** The list in memory, a few contacts to the page. */
export const memoryContactPages = (list: MemoryContactList, size = 3): MemoryContactPages => {
  const pages: MemoryContactPages = {
    asked: [],
    forgetful: false,
    async read(listing, after) {
      pages.asked.push({ listing, after });
      if (list.outage) throw list.outage;
      if (pages.forgetful && after !== undefined) return undefined;
      const found = [...list.contacts]
        .filter(([, contact]) => isIn(listing, contact))
        .map(([address, contact]) => ({ address, ...contact }))
        .toSorted((one, other) => (one.address < other.address ? -1 : 1))
        .filter(({ address }) => after === undefined || address > after);
      const items = found.slice(0, size);
      const last = found.length > size ? items.at(-1) : undefined;
      return { items, ...(last ? { next: last.address } : {}) };
    },
  };
  return pages;
};
