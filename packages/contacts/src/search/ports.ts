import type { AuditEntry } from '@distronation/common';
import type { Segment, SuppressionReason, Topic } from '@distronation/contracts';
import type { ContactPlace } from '../ports.ts';

/** Contacts in brief, in sixteen parts, each in the order of its changes. May lag behind by a second. */
export interface CardFeed {
  /** All changes since, a page at a time; those of one contact in their order. */
  since(at: Date, take: (places: readonly ContactPlace[]) => void): Promise<void>;
  /** Up to `limit` places of one part, only those after `after` if it is given. */
  page(part: string, limit: number, after: string): Promise<ContactPlace[]>;
  /** Their names, in order. */
  parts: readonly string[];
}

/** Topics that may be mailed are absent. */
export type Suppressed = Partial<Record<Topic, SuppressionReason>>;

/** What somebody chose, as another domain keeps it. What it keeps back may depend on the time. */
export interface Choice {
  address: string;
  suppressedAt(now: Date): Suppressed;
}

/** Changes of choices, whoever's they are. May lag behind by a second. */
export interface ChoiceFeed {
  since(at: Date, take: (choices: readonly Choice[]) => void): Promise<void>;
}

export type SavedSegment = Segment;

export interface SegmentStore {
  list(): Promise<SavedSegment[]>;
  /** Written together with the entry, or not at all; resolves to false when the id is taken. */
  add(segment: SavedSegment, entry: AuditEntry): Promise<boolean>;
  /** As `add`; resolves to false when there is no such segment. */
  remove(id: string, entry: AuditEntry): Promise<boolean>;
}
