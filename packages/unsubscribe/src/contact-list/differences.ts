import type { DriftKind } from '@distronation/contracts';
import type { StoredConsent } from '../ports.ts';
import { compareContact } from './compare-contact.ts';
import type { KeptAddress, ListedAddress } from './ports.ts';

/** Where SES's list and our record part. */
export interface Difference {
  address: string;
  kinds: DriftKind[];
  stored: StoredConsent;
  listed?: ListedAddress;
}

/** Of those on a page of SES's list. `known` tells about each of them. */
export const differencesAtSes = (
  items: readonly ListedAddress[],
  known: ReadonlyMap<string, StoredConsent>,
): Difference[] =>
  items.flatMap((listed) => {
    const { address } = listed;
    const stored = known.get(address);
    if (!stored) throw new Error('The consent store left out an address');
    const kinds = compareContact(stored, listed);
    return kinds.length > 0 ? [{ address, kinds, stored, listed }] : [];
  });

/** Of those on a page of our record. */
export const differencesHere = (
  items: readonly KeptAddress[],
  isListed: (address: string) => boolean,
): Difference[] =>
  items
    .filter(({ address }) => !isListed(address))
    .map(({ address, ...stored }) => ({ address, kinds: ['unknown_at_ses'], stored }));
