import type { PayoutFinding, PayoutRow, PayoutRunStatus } from '@distronation/contracts';
import type { ReportMonth } from '../report.ts';

/** Who did something: their address, and their account's id. */
export interface Colleague {
  email: string;
  uid: string;
}

/** What a run is about, as it was uploaded; it never changes. */
export interface PayoutOrder {
  month: ReportMonth;
  subject: string;
  /** The message of the payout mail, in both forms. */
  html: string;
  text: string;
  /** Both as a mail's header has them. */
  from: string;
  replyTo?: string;
  greeting?: string;
  /** Of amounts that name none. */
  currency: string;
  statedTotal?: string;
  rows: PayoutRow[];
}

/** A run as the table has it; its order and its findings lie in S3. Times are ISO 8601. */
export interface PayoutRun {
  id: string;
  name: string;
  month: ReportMonth;
  /** Of the order alone: two runs that say the same to the same people have the same. */
  orderDigest: string;
  /** Of the order and its findings. */
  fingerprint: string;
  status: PayoutRunStatus;
  createdAt: string;
  createdBy: Colleague;
  checkedAt: string;
  approvedAt?: string;
  approvedBy?: Colleague;
  discardedAt?: string;
  discardedBy?: Colleague;
  rows: number;
  recipients: number;
  totals: string[];
  errors: number;
  warnings: number;
  /** Chosen when the run began, so that whoever orders its campaign orders the same one. */
  campaignId: string;
  /** Counts the changes, from 1. */
  version: number;
}

export const countFindings = (findings: readonly PayoutFinding[]) => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
};

/** The subject of its entries in the audit record. */
export const runSubject = ({ id }: Pick<PayoutRun, 'id'>): string => `payout:${id}`;
