import type { TableKey } from '@distronation/common/adapters';
import * as z from 'zod';
import type { PayoutRun } from '../payout-runs/payout-run.ts';
import type { ApprovedOfMonth } from '../payout-runs/ports.ts';
import type { ReportMonth } from '../report.ts';

type Item = Record<string, unknown>;

export const runsList = 'PAYOUTRUNS#ALL';

export const runKey = (id: string): TableKey => ({ pk: `PAYOUTRUN#${id}`, sk: 'RUN' });

const colleague = z.object({ email: z.string(), uid: z.string() });

const row = z.object({
  id: z.string(),
  name: z.string(),
  month: z.object({ year: z.string(), month: z.string() }),
  orderDigest: z.string(),
  fingerprint: z.string(),
  status: z.enum(['draft', 'approved', 'discarded']),
  createdAt: z.string(),
  createdBy: colleague,
  checkedAt: z.string(),
  approvedAt: z.string().exactOptional(),
  approvedBy: colleague.exactOptional(),
  discardedAt: z.string().exactOptional(),
  discardedBy: colleague.exactOptional(),
  rows: z.number(),
  recipients: z.number(),
  totals: z.array(z.string()),
  errors: z.number(),
  warnings: z.number(),
  campaignId: z.string(),
  version: z.number(),
});

/** Its id begins with its time, so that the list is in the order of time. */
export const runItem = (run: PayoutRun): Item => ({
  ...runKey(run.id),
  gsi1pk: runsList,
  gsi1sk: run.id,
  ...run,
});

export const parseRun = (item: Item): PayoutRun => row.parse(item);

export const monthKey = ({ year, month }: ReportMonth): TableKey => ({
  pk: `PAYOUTMONTH#${year}-${month}`,
  sk: 'APPROVED',
});

const approvedOfMonth = z.object({
  runs: z.array(z.object({ id: z.string(), name: z.string(), orderDigest: z.string() })),
  version: z.number(),
});

export const parseMonth = (item: Item): ApprovedOfMonth => approvedOfMonth.parse(item);

/** The runs of a month, with one that is approved now. */
export const monthItem = (
  { id, name, orderDigest, month }: PayoutRun,
  { runs, version }: ApprovedOfMonth,
): Item => ({
  ...monthKey(month),
  runs: [...runs, { id, name, orderDigest }],
  version: version + 1,
});
