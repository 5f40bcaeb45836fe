import { createHash } from 'node:crypto';
import { canonicalAddress } from '@distronation/contracts';

/** Zero stands for an empty slot. */
const empty = 0n;

/** Two addresses share one in a million people once in thirty million campaigns. */
const fingerprintOf = (address: string): bigint =>
  createHash('sha256').update(canonicalAddress(address)).digest().readBigUInt64LE() || 1n;

/** Where the fingerprint is, or where there is room for it. */
const placeOf = (slots: BigUint64Array, fingerprint: bigint): number => {
  let at = Number(fingerprint % BigInt(slots.length));
  while (slots[at] !== empty && slots[at] !== fingerprint) at = (at + 1) % slots.length;
  return at;
};

const twiceAsLarge = (slots: BigUint64Array) => {
  const larger = new BigUint64Array(slots.length * 2);
  for (const known of slots) if (known !== empty) larger[placeOf(larger, known)] = known;
  return larger;
};

/** Remembers addresses, whatever their case. Sixteen to thirty-two bytes each: a set of the addresses
 *  themselves takes a hundred, which a million people would feel. */
export const distinctAddresses = () => {
  let slots = new BigUint64Array(1024);
  let count = 0;
  return {
    /** False for one that was added before. */
    add(address: string): boolean {
      const fingerprint = fingerprintOf(address);
      const at = placeOf(slots, fingerprint);
      if (slots[at] === fingerprint) return false;
      slots[at] = fingerprint;
      count += 1;
      // Half full at the most, so that whoever looks for a place finds it at once.
      if (count * 2 > slots.length) slots = twiceAsLarge(slots);
      return true;
    },
  };
};
