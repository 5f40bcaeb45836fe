import { canonicalAddress } from '@distronation/contracts';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../lib/use-client.ts';
import { lookUpAddresses, type KnownAddress } from './look-up-addresses.ts';

/** Undefined while it is not known. */
export type TellKnown = (address: string) => KnownAddress | undefined;

/** Whether addresses are contacts already, and may be mailed at all. */
export const useKnownAddresses = (addresses: readonly string[]) => {
  const client = useClient();
  const asked = [...new Set(addresses.map(canonicalAddress))].toSorted();
  const { data, error, refetch } = useQuery({
    queryKey: ['contacts', 'known', asked],
    queryFn: ({ signal }) => lookUpAddresses(client, asked, { signal }),
    enabled: asked.length > 0,
    staleTime: 15_000,
  });
  const tell: TellKnown = (address) => data?.get(canonicalAddress(address));
  return { tell, error, refetch };
};
