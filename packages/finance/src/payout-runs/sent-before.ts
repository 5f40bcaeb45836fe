import type { PayoutFinding } from '@distronation/contracts';
import { monthInWords } from '../payout-words.ts';
import { aboutRow, aboutRun } from './finding.ts';
import type { PayoutRun } from './payout-run.ts';
import type { ApprovedOfMonth, PayoutArchive } from './ports.ts';
import { readRows, type ReadRow } from './read-rows.ts';

export type Known = Pick<PayoutRun, 'id' | 'month' | 'orderDigest'>;

/** What was approved for the month of a run besides it. */
export interface SentBefore {
  runs: ApprovedOfMonth['runs'];
  /** The name of the run in which a partner got a statement, by the partner's custom id. */
  runOf: ReadonlyMap<string, string>;
}

export const readSentBefore = async (
  { order }: Pick<PayoutArchive, 'order'>,
  approved: ApprovedOfMonth | Promise<ApprovedOfMonth>,
  { id }: Known,
): Promise<SentBefore> => {
  const { runs } = await approved;
  const others = runs.filter((run) => run.id !== id);
  const runOf = new Map<string, string>();
  // One after the other: each may be thousands of rows, and a month has few runs.
  for (const run of others) {
    for (const { customId } of readRows(await order(run.id)))
      if (customId !== undefined) runOf.set(customId, run.name);
  }
  return { runs: others, runOf };
};

/** Somebody would get a second statement of the month, or this very run went out already. */
export const sentBeforeFindings = (
  { month, orderDigest }: Known,
  { runs, runOf }: SentBefore,
  rows: readonly ReadRow[],
): PayoutFinding[] => [
  ...runs.map(({ name, orderDigest: digest }) =>
    digest === orderDigest
      ? aboutRun('sent_before', 'error', `“${name}” was exactly this, and is approved`)
      : aboutRun('sent_before', 'warning', `“${name}” is approved for ${monthInWords(month)} too`),
  ),
  ...rows.flatMap((row) => {
    const name = runOf.get(row.customId ?? '');
    if (name === undefined) return [];
    const message = `${row.customId} has a statement of ${monthInWords(month)} in “${name}”`;
    return [aboutRow(row, 'sent_before', 'warning', message)];
  }),
];
