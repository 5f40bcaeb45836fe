/** From `from` up to, but not including, `to`. */
export interface Period {
  from?: Date | undefined;
  to?: Date | undefined;
}

/** Which entries are read: one subject's, or a list of all that happened, of what one actor did, of all
 *  that one action was. */
export type AuditSource =
  | { by: 'subject'; subject: string }
  | ({ by: 'time' } & Period)
  | ({ by: 'actor'; actor: string } & Period)
  | ({ by: 'action'; action: string } & Period);

/** An entry as it was written down. */
export interface RecordedEntry {
  /** Tells its place: by time, then by subject, then by sequence. */
  id: string;
  at: string;
  action: string;
  actor: string;
  method: string;
  requestId: string;
  sequence: number;
  subjectHash: string;
  before?: unknown;
  after?: unknown;
  reason?: string | undefined;
  campaign?: string | undefined;
  detail?: unknown;
  /** Then there is no subject, IP or user agent, and there are no words. */
  erased: boolean;
  subject?: string | undefined;
  ip?: string | undefined;
  userAgent?: string | undefined;
  words?: string | undefined;
}

export interface ChainState {
  entries: number;
  /** The first entry that does not follow from the one before it. */
  brokenAt: number | undefined;
}

/** What can be asked of the record. */
export interface AuditReader {
  /** At most `limit` entries, newest first: a subject's by their sequence, a list's by time. With
   *  `before` those that follow on the entry of this id. What can no longer be read is listed too. */
  newest(source: AuditSource, limit: number, before?: string): Promise<RecordedEntry[]>;
  /** Reads the whole chain of a subject. */
  checkChain(subject: string): Promise<ChainState>;
}

/** The last entry of one subject in some period, by which everything before it is held fast. */
export interface ChainHead {
  subjectHash: string;
  sequence: number;
  hash: string;
}

export interface HeadReader {
  /** Of every subject of whom something was written down from `from` up to, but not including, `to`. */
  headsOf(period: { from: Date; to: Date }): Promise<ChainHead[]>;
}

/** Where the heads of a day are kept so that nobody can change or remove them. Days are `2026-11-01`. */
export interface HeadArchive {
  has(day: string): Promise<boolean>;
  /** Does nothing for a day that is kept already. */
  keep(day: string, heads: readonly ChainHead[]): Promise<void>;
}
