import { createHmac } from 'node:crypto';
import { canonicalAddress } from '@distronation/contracts';

/** A keyed pseudonym of an address: stable, and of no use to whoever lacks the key. */
export type HashAddress = (address: string) => Promise<string>;

export const addressHasher =
  (key: () => Promise<string>): HashAddress =>
  async (address) =>
    createHmac('sha256', await key())
      .update(canonicalAddress(address))
      .digest('hex')
      .slice(0, 40);
