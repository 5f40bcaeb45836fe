import type { AuditEntry } from '@distronation/common';
import { decodeTime } from 'ulid';
import type { Contact } from '../contact.ts';
import type {
  ContactCards,
  ContactPlace,
  ContactStore,
  ReadPartners,
  StoredContact,
} from '../ports.ts';
import type { CardFeed } from '../search/ports.ts';

export interface MemoryContacts extends ContactStore, ContactCards, CardFeed {
  audit: AuditEntry[];
  readPartners: ReadPartners;
}

const newestFirst = (left: ContactPlace, right: ContactPlace): number =>
  left.sequence < right.sequence ? 1 : -1;

const placeOf = (contact: Contact, sequence: string): ContactPlace => {
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...card } = contact;
  const changedAt = new Date(decodeTime(sequence));
  return { sequence, id: contact.id, card: { ...card, changedAt } };
};

export const memoryContacts = (newSequence: () => string): MemoryContacts => {
  const rows = new Map<string, StoredContact>();
  const places = new Map<string, ContactPlace>();
  const audit: AuditEntry[] = [];
  const isCurrent = (address: string, version: number): boolean =>
    (rows.get(address)?.version ?? 0) === version;

  const inOrder = (): ContactPlace[] => [...places.values()].toSorted(newestFirst).toReversed();

  return {
    audit,
    read: async (address) => rows.get(address),
    readMany: async (addresses) =>
      new Map(
        addresses.flatMap((address): [string, StoredContact][] => {
          const row = rows.get(address);
          return row ? [[address, row]] : [];
        }),
      ),
    async commit({ before, after, entry }) {
      const version = before?.version ?? 0;
      if (!isCurrent(after.address, version)) return false;
      rows.set(after.address, { contact: after, version: version + 1 });
      places.set(after.id, placeOf(after, newSequence()));
      audit.push(entry);
      return true;
    },
    async remove({ contact: { id, address }, version }) {
      if (!isCurrent(address, version)) return false;
      rows.delete(address);
      places.set(id, { sequence: newSequence(), id });
      return true;
    },
    async readPartners() {
      const partners = new Map<string, string[]>();
      for (const { contact } of rows.values()) {
        for (const id of contact.customIds) {
          partners.set(id, [...(partners.get(id) ?? []), contact.address]);
        }
      }
      return partners;
    },
    parts: ['0'],
    since: async (at, take) =>
      take(inOrder().filter(({ sequence }) => decodeTime(sequence) >= at.getTime())),
    page: async (_part, limit, after) =>
      inOrder()
        .filter(({ sequence }) => sequence > after)
        .slice(0, limit),
    newest: async (limit, before = '~') =>
      [...places.values()]
        .filter(({ sequence }) => sequence < before)
        .toSorted(newestFirst)
        .slice(0, limit),
    withCustomId: async (customId) =>
      [...places.values()]
        .filter(({ card }) => card?.customIds.includes(customId))
        .toSorted(newestFirst),
  };
};
