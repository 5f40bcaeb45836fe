import { createHash } from 'node:crypto';
import { canonicalAddress } from '@distronation/contracts';

/** Eight bytes that stand for an address: of a million, another has the same in one case of ten to the
 *  thirteenth, and then a contact that SES lacks goes unnoticed. */
export const fingerprintOf = (address: string): bigint =>
  createHash('sha256').update(canonicalAddress(address)).digest().readBigUInt64BE();

/** Answers whether an address is among the fingerprints. Eight bytes for each is all that it keeps. */
export const addressesAmong = (fingerprints: BigUint64Array): ((address: string) => boolean) => {
  const sorted = fingerprints.toSorted();
  return (address) => {
    const wanted = fingerprintOf(address);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((sorted[middle] ?? 0n) < wanted) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === wanted;
  };
};
