import { canonicalAddress, parseAddress } from '@distronation/contracts';
import { useState } from 'react';
import { useSettled } from '../../../lib/use-settled.ts';
import { findAddresses } from '../find-addresses.ts';
import { useKnownAddresses } from '../use-known-addresses.ts';
import type { Channel } from '../youtube/channel.ts';

/** The address of a channel that is worked with, the others, and what we know of each. */
export const useLeadAddress = (channel: Channel) => {
  const found = findAddresses(channel.description);
  const [typed, setTyped] = useState(found[0]?.address ?? '');
  const settled = useSettled(typed);
  const address = parseAddress(settled)?.address;
  const asked = [...(address === undefined ? [] : [address]), ...found.map((each) => each.address)];
  const { tell, error, refetch } = useKnownAddresses(asked);
  const isOther = (each: string) =>
    address === undefined || canonicalAddress(each) !== canonicalAddress(address);
  return {
    found,
    typed,
    setTyped,
    /** Undefined while what is typed is none. */
    address,
    /** Undefined while it is not known, or somebody types. */
    known: address === undefined || settled !== typed ? undefined : tell(address),
    /** Addresses beside it that must not be mailed. */
    suppressedOthers: found.flatMap((each) => {
      const reason = tell(each.address)?.suppressed;
      return reason && isOther(each.address) ? [{ address: each.address, reason }] : [];
    }),
    error,
    refetch,
  };
};

export type LeadAddress = ReturnType<typeof useLeadAddress>;
