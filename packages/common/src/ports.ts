import type { AuditAction, AuditMethod } from '@distronation/contracts';
import type { Measured } from './metrics.ts';

export type Clock = () => Date;

/** A new identifier, unguessable and sortable by the time of its making. */
export type Ids = () => string;

/** Structured logging. Addresses, tokens and secrets must not be among the fields. */
export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** Numbers for those who watch over the product. */
export interface Metrics {
  /** What is measured now, in one line of the log; 0 says that all is well. `about` stands beside the numbers
   *  for whoever searches the lines, and makes no metric of its own. It holds no address. */
  record(measured: Measured, about?: Readonly<Record<string, string>>): void;
}

/** One thing that was done to somebody or something, as the record keeps it. */
export interface AuditEntry {
  action: AuditAction;
  /** Whom or what it concerns: an address, or `send:<id>`. Stored only as a keyed hash. */
  subject: string;
  actor: string;
  method: AuditMethod;
  at: string;
  requestId: string;
  ip?: string;
  userAgent?: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
  campaign?: string;
  /** What else speaks for it, such as the verdicts on a mail. Holds nothing personal. */
  detail?: unknown;
  /** A line of the person's own. */
  words?: string;
}

/** Append-only: nothing that is in it can be changed or removed through this port. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Appends the entry unless its subject has one already, so that a repeat adds nothing. */
  appendFirst(entry: AuditEntry): Promise<void>;
}

/** What became of one call under a limit. */
export interface Allowance {
  allowed: boolean;
  limit: number;
  /** Calls that would be allowed now. */
  remaining: number;
  /** Whole seconds, rounded up, until the oldest counted call stops counting. */
  resetSeconds: number;
}

/** At most `perMinute` calls in any 60 seconds, for each user and name on their own. Calls that are
 *  refused do not count. Rejects if it cannot tell, and then the call must not go on. */
export interface RateLimiter {
  take(call: { user: string; name: string; perMinute: number }): Promise<Allowance>;
}
