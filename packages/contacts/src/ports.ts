import type { AuditEntry, Ctx } from '@distronation/common';
import type { SuppressionReason, Topic } from '@distronation/contracts';
import type { Contact } from './contact.ts';

export interface StoredContact {
  contact: Contact;
  /** Counts the changes, from 1. */
  version: number;
}

/** Contacts by their canonical addresses. */
export interface ContactStore {
  read(address: string): Promise<StoredContact | undefined>;
  /** Those that exist, by address. */
  readMany(addresses: readonly string[]): Promise<Map<string, StoredContact>>;
  /** Writes the contact, its place among the changes, its custom ids and the entry together or not at
   *  all. Resolves to false, having written nothing, when `before` is no longer what is stored. */
  commit(change: {
    before: StoredContact | undefined;
    after: Contact;
    entry: AuditEntry;
  }): Promise<boolean>;
  /** Leaves nothing but the contact's id in its place among the changes. Resolves as `commit` does. */
  remove(stored: StoredContact): Promise<boolean>;
}

/** A contact in brief. */
export type Card = Pick<
  Contact,
  'id' | 'address' | 'name' | 'customIds' | 'tags' | 'source' | 'erasedBefore'
> & {
  /** Absent where a card has no room for them. */
  fields?: Contact['fields'];
  changedAt: Date;
};

/** A place in the order of changes, in which a contact has one: that of its latest. */
export interface ContactPlace {
  /** A ULID; later changes have greater ones. */
  sequence: string;
  id: string;
  /** Absent for a contact that was erased. */
  card?: Card;
}

/** May lag behind by a second. */
export interface ContactCards {
  /** The latest changes, newest first; only those before `before` if it is given. */
  newest(limit: number, before?: string): Promise<ContactPlace[]>;
  /** All contacts of a partner, newest first. */
  withCustomId(customId: string): Promise<ContactPlace[]>;
}

/** The addresses of the contacts that have a custom id, for each id that any has. May lag behind by a
 *  second. */
export type ReadPartners = () => Promise<Map<string, string[]>>;

/** What an address chose, which another domain keeps. */
export interface KnownConsent {
  choices: {
    unsubscribeAll: boolean;
    topics: Partial<Record<Topic, 'OPT_IN' | 'OPT_OUT'>>;
    block?: 'bounced' | 'complained' | 'invalid';
    /** ISO 8601 */
    pausedUntil?: string;
  };
  /** Topics that may be mailed are absent. */
  suppressed: Partial<Record<Topic, SuppressionReason>>;
  /** ISO 8601 */
  updatedAt?: string;
  /** ISO 8601; when the person had their data erased. */
  erasedAt?: string;
}

/** Keyed by the addresses as given, with each of them. */
export type TellConsents = (addresses: readonly string[]) => Promise<Map<string, KnownConsent>>;

/** Has the choices of an address hold on without it. A repeat changes nothing. */
export type EraseConsent = (ctx: Ctx, address: string) => Promise<void>;

/** Erases what else lies under an address, until `deadline` (epoch milliseconds) at most. */
export type EraseTraces = (
  address: string,
  deadline: number,
) => Promise<{ removed: number; complete: boolean }>;
