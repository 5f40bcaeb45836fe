import { canonicalAddress } from '@distronation/contracts';
import type { AuditEntry } from '@distronation/common';
import { noChoiceYet } from '../consent.ts';
import type { ConsentStore, ConsentWrite, StoredConsent } from '../ports.ts';

export interface MemoryConsentStore extends ConsentStore {
  audit: AuditEntry[];
}

export const memoryConsentStore = (): MemoryConsentStore => {
  const rows = new Map<string, StoredConsent>();
  const audit: AuditEntry[] = [];
  const read = (address: string): StoredConsent =>
    rows.get(canonicalAddress(address)) ?? { consent: noChoiceYet, version: 0 };
  const write = (change: ConsentWrite, erasedAt: string | undefined): boolean => {
    const { address, version, consent, entry } = change;
    if (read(address).version !== version) return false;
    rows.set(canonicalAddress(address), {
      consent,
      version: version + 1,
      updatedAt: entry.at,
      ...(erasedAt ? { erasedAt } : {}),
    });
    audit.push(entry);
    return true;
  };
  return {
    audit,
    read: async (address) => read(address),
    readMany: async (addresses) => new Map(addresses.map((address) => [address, read(address)])),
    commit: async ({ erasedAt, ...change }) => write(change, erasedAt),
    erase: async (change) => write(change, change.entry.at),
  };
};
