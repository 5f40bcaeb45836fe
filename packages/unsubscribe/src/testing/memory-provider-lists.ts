import { canonicalAddress } from '@distronation/contracts';
import type { ListedFor, ProviderLists } from '../ports.ts';

export interface MemoryProviderLists extends ProviderLists {
  add(address: string, reason: ListedFor): void;
  reasonsFor(address: string): ListedFor[];
  /** While set, every call fails with it. */
  outage: Error | undefined;
}

export const memoryProviderLists = (): MemoryProviderLists => {
  const listed = new Map<string, Set<ListedFor>>();
  const reasonsFor = (address: string): ListedFor[] => [
    ...(listed.get(canonicalAddress(address)) ?? []),
  ];
  const lists: MemoryProviderLists = {
    provider: 'mailgun',
    outage: undefined,
    reasonsFor,
    add(address, reason) {
      listed.set(canonicalAddress(address), new Set([...reasonsFor(address), reason]));
    },
    async release(address, reasons) {
      if (lists.outage) throw lists.outage;
      const rest = reasonsFor(address).filter((reason) => !reasons.includes(reason));
      listed.set(canonicalAddress(address), new Set(rest));
      return rest.find((reason) => reason !== 'unsubscribed');
    },
  };
  return lists;
};
