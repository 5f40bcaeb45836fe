import type { KeyObject } from 'node:crypto';
import type { Topic } from '@distronation/contracts';
import type { AuditEntry } from '@distronation/common';
import type { Consent, Preference } from './consent.ts';
import type { Departure } from './departure.ts';
import type { Doubt, Leaving, MailContent, Verdicts } from './inbound-mail.ts';
import type { PassingBlock } from './lift-blocks.ts';

/** Under what the audit record has an address: the same each time, and of no use to whoever lacks our key. */
export type Pseudonym = (address: string) => Promise<string>;

/** Version 0 stands for an address that nothing is known about yet. */
export interface StoredConsent {
  consent: Consent;
  version: number;
  /** ISO 8601; when the choice was last changed here. */
  updatedAt?: string;
  /** ISO 8601; when the person had their data erased. Their choices hold on, without the address. */
  erasedAt?: string;
  /** The sends by which the person left since they last came back. */
  leftBy?: readonly string[];
}

export interface ConsentWrite {
  address: string;
  version: number;
  consent: Consent;
  entry: AuditEntry;
}

export interface ConsentChoice extends ConsentWrite {
  erasedAt?: string | undefined;
  leftBy?: readonly string[];
  departure?: Departure | undefined;
}

/** Our own record of every choice, and the one that the gate asks. Addresses may be in any case. */
export interface ConsentStore {
  read(address: string): Promise<StoredConsent>;
  /** Keyed by the addresses as they were given. */
  readMany(addresses: readonly string[]): Promise<Map<string, StoredConsent>>;
  /** Writes the choice and its audit entry together or not at all, and with them the departure among
   *  the events and numbers of its send, if the ledger knows it. Resolves to false, having written
   *  nothing, when the stored version is no longer `version`. `erasedAt` as it was read. */
  commit(change: ConsentChoice): Promise<boolean>;
  /** Has the choice lie under a keyed hash of the address from now on, and nowhere under the address.
   *  Resolves as `commit` does. For an address that is not erased yet. */
  erase(change: ConsentWrite): Promise<boolean>;
}

/** Changes of choices in their order, for whoever keeps them in mind; without people who were erased.
 *  May lag behind by a second. */
export interface ConsentFeed {
  /** All since `at`, a page at a time. */
  since(
    at: Date,
    take: (changes: readonly { address: string; consent: Consent }[]) => void,
  ): Promise<void>;
}

/** Addresses whose state SES's contact list must follow. Order and repetition do not matter. */
export interface ContactSyncQueue {
  add(addresses: readonly string[]): Promise<void>;
}

export interface ContactChoice {
  unsubscribeAll: boolean;
  topics: Partial<Record<Topic, Preference>>;
  /** What the list holds about topics that are not ours, to be written back as it is. */
  otherTopics?: Readonly<Record<string, Preference>>;
}

export interface WrittenChoice extends ContactChoice {
  /** When our record said so. SES may take it much later, after the person has chosen something else. */
  asOf: Date;
}

export interface ListedContact extends ContactChoice {
  /** When SES took it. */
  updatedAt: Date;
  /** What we wrote there last: what differs from it was chosen at SES. Lists do not tell. */
  written?: Omit<WrittenChoice, 'otherTopics'>;
}

/** SES's contact list, which SES itself changes when its own unsubscribe link is used. */
export interface ContactList {
  find(address: string): Promise<ListedContact | undefined>;
  /** Rejects when somebody else created the contact first: both states must be compared anew. */
  create(address: string, contact: WrittenChoice): Promise<void>;
  /** The topics given are all that the contact has afterwards. */
  replace(address: string, contact: WrittenChoice): Promise<void>;
  /** Does nothing where the contact is not there. */
  remove(address: string): Promise<void>;
}

/** Why a provider mails somebody no more. */
export type ListedFor = PassingBlock | 'unsubscribed';

/** The provider's own lists of whom it mails no more: it accepts a mail to them, and drops it. */
export interface ProviderLists {
  provider: 'mailgun' | 'ses';
  /** Takes the address off, as far as it is there for one of these reasons; a repeat does no harm.
   *  Resolves to what it is still there for. Rejects unless the provider said that this is so. */
  release(address: string, reasons: readonly ListedFor[]): Promise<PassingBlock | undefined>;
}

export interface DataKey {
  /** Eight bytes. */
  id: Buffer;
  key: KeyObject;
}

export interface DataKeys {
  /** The key that new tokens are sealed with. */
  current(): Promise<DataKey>;
  /** A key that was current once; undefined for an id that never was. */
  find(id: Buffer): Promise<KeyObject | undefined>;
}

/** A data key as it lies in the table: readable only through KMS. */
export interface WrappedKey {
  id: Buffer;
  ciphertext: Uint8Array;
  /** The KMS key that wrapped it, which outlives the alias's next turn. */
  kmsKeyId: string;
}

export interface WrappedKeyStore {
  add(key: WrappedKey): Promise<void>;
  find(id: Buffer): Promise<WrappedKey | undefined>;
}

export interface KeyManagement {
  generate(): Promise<{ plaintext: Uint8Array; ciphertext: Uint8Array; kmsKeyId: string }>;
  unwrap(key: WrappedKey): Promise<Uint8Array>;
}

/** Reads a mail in RFC 5322. Rejects what it cannot read at all. */
export type MailReader = (content: Buffer) => Promise<MailContent>;

/** A mail about which a person has to decide. */
export interface UndecidedMail {
  /** SES's own id of it. */
  id: string;
  /** ISO 8601 */
  receivedAt: string;
  reason: Doubt;
  /** Who seems to have sent it. */
  address?: string | undefined;
  /** What it seems to ask for. */
  topics: Leaving;
  subject: string;
  /** What the sender wrote themselves; without tokens, as the subject. */
  words: string;
  verdicts: Verdicts;
}

/** Keeps each for thirty days: long enough to be seen to, and no longer than a request for erasure may
 *  wait. */
export interface UndecidedMails {
  /** Does nothing for a mail that was added before, be it decided or not. */
  add(mail: UndecidedMail): Promise<void>;
  find(id: string): Promise<UndecidedMail | undefined>;
  /** Those that wait longest come first; `after` is the last one of the page before. */
  list(limit: number, after?: Pick<UndecidedMail, 'id' | 'receivedAt'>): Promise<UndecidedMail[]>;
  /** Forgets what stood in the mail, and writes the entry, together or not at all. Resolves to false,
   *  having written nothing, for a mail that does not wait any more. */
  close(id: string, entry: AuditEntry): Promise<boolean>;
}
