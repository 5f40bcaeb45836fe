import * as z from 'zod';
import { instantText } from './report-fields.ts';

/** What the reconciliation may find, and how grave it is by itself. */
export const payoutFindingKinds = [
  'invalid_address',
  'invalid_custom_id',
  'invalid_amount',
  'no_values',
  'duplicate_row',
  'duplicate_custom_id',
  'row_total_differs',
  'run_total_differs',
  'report_missing',
  'report_kind_missing',
  'extra_report',
  'extra_partner',
  'owner_differs',
  'owner_unknown',
  'suppressed',
  'sent_before',
  'mail_too_long',
] as const;
export type PayoutFindingKind = (typeof payoutFindingKinds)[number];

export const payoutFinding = z.object({
  /** The row that it is about, from 1; absent where it is about the run. */
  row: z.int().positive().optional(),
  kind: z.enum(payoutFindingKinds),
  /** While an error stands, nothing can be sent. */
  severity: z.enum(['error', 'warning']),
  /** In plain words. */
  message: z.string(),
  /** The partner that it is about. */
  customId: z.string().optional(),
});
export type PayoutFinding = z.infer<typeof payoutFinding>;

export const payoutRunStatuses = ['draft', 'approved', 'discarded'] as const;
export type PayoutRunStatus = (typeof payoutRunStatuses)[number];

const count = z.int().nonnegative();

export const payoutRunBrief = z.object({
  id: z.string(),
  name: z.string(),
  year: z.string(),
  month: z.string(),
  status: z.enum(payoutRunStatuses),
  createdAt: instantText,
  /** The colleague's address, as in the other two. */
  createdBy: z.string(),
  approvedAt: instantText.optional(),
  approvedBy: z.string().optional(),
  discardedAt: instantText.optional(),
  discardedBy: z.string().optional(),
  rows: count,
  /** Distinct addresses; each gets one statement. */
  recipients: count,
  /** What all rows come to, for each currency: `1,522.57 USD`. */
  totals: z.array(z.string()),
  errors: count,
  warnings: count,
  /** The campaign that sends it, once it is approved. */
  campaignId: z.string().optional(),
});
export type PayoutRunBrief = z.infer<typeof payoutRunBrief>;

export const payoutRunId = z.string().regex(/^[0-9A-Z]{26}$/, 'id must be that of a payout run');

export const payoutFingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'fingerprint must be that of a payout run');

const line = (field: string, max: number) =>
  z
    .string({ error: `${field} must be text` })
    .trim()
    .max(max, `${field} may hold at most ${max} characters`);

/** As it stands in the file. What is wrong with an address, an id or an amount is a finding, so that all
 *  of it is told at once and by row. */
export const payoutRow = z.strictObject({
  email: line('email', 320),
  name: line('name', 120).optional(),
  customId: line('customId', 100),
  values: z
    .array(z.strictObject({ label: line('label', 100), amount: line('amount', 60) }))
    .max(50, 'At most 50 values'),
  /** What the values come to, as the file says. */
  statedTotal: line('statedTotal', 60).optional(),
});
export type PayoutRow = z.infer<typeof payoutRow>;
