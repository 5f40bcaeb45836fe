import { canonicalAddress } from '@distronation/contracts';
import type { AuditEntry } from '@distronation/common';
import { noChoiceYet } from '../consent.ts';
import type { Departure } from '../departure.ts';
import type { ConsentChoice, ConsentFeed, ConsentStore, StoredConsent } from '../ports.ts';

export interface MemoryConsentStore extends ConsentStore, ConsentFeed {
  audit: AuditEntry[];
  /** Those that are counted. */
  departures: Departure[];
}

/** `isKnown`: whether the ledger has a send. */
export const memoryConsentStore = (isKnown = (_sendId: string) => true): MemoryConsentStore => {
  const rows = new Map<string, StoredConsent>();
  const audit: AuditEntry[] = [];
  const departures: Departure[] = [];
  const read = (address: string): StoredConsent =>
    rows.get(canonicalAddress(address)) ?? { consent: noChoiceYet, version: 0 };
  const write = ({ address, version, consent, entry, ...change }: ConsentChoice): boolean => {
    const { erasedAt, leftBy = [], departure } = change;
    if (read(address).version !== version) return false;
    rows.set(canonicalAddress(address), {
      consent,
      version: version + 1,
      updatedAt: entry.at,
      ...(erasedAt ? { erasedAt } : {}),
      ...(leftBy.length > 0 ? { leftBy } : {}),
    });
    audit.push(entry);
    if (departure && isKnown(departure.sendId)) departures.push(departure);
    return true;
  };
  return {
    audit,
    departures,
    read: async (address) => read(address),
    readMany: async (addresses) => new Map(addresses.map((address) => [address, read(address)])),
    commit: async (change) => write(change),
    since: async (at, take) =>
      take(
        [...rows].flatMap(([address, { consent, updatedAt = '', erasedAt }]) =>
          erasedAt === undefined && updatedAt >= at.toISOString() ? [{ address, consent }] : [],
        ),
      ),
    erase: async (change) => write({ ...change, erasedAt: change.entry.at }),
  };
};
