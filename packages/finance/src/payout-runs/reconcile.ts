import type { PayoutFinding, SuppressionReason } from '@distronation/contracts';
import { amountFindings } from './amount-findings.ts';
import { aboutRow } from './finding.ts';
import { lengthFindings } from './length-findings.ts';
import type { MonthReports } from './month-reports.ts';
import { ownerFindings } from './owner-findings.ts';
import type { PayoutOrder } from './payout-run.ts';
import type {
  ApprovedOfMonth,
  PayoutArchive,
  PayoutRuns,
  ReadPartners,
  TellSuppressed,
} from './ports.ts';
import { mailboxesOf, readRows, type ReadRow } from './read-rows.ts';
import { reportFindings } from './report-findings.ts';
import { rowFindings } from './row-findings.ts';
import { readSentBefore, sentBeforeFindings, type Known } from './sent-before.ts';

export interface ReconcileDeps {
  runs: Pick<PayoutRuns, 'approvedOf'>;
  archive: Pick<PayoutArchive, 'order'>;
  monthReports: MonthReports;
  /** The kinds of reports, as partners know them. */
  labels: readonly string[];
  /** Characters of a link to a report. */
  linkLength: number;
  readPartners: ReadPartners;
  tellSuppressed: TellSuppressed;
}

const inWords: Readonly<Record<SuppressionReason, string>> = {
  unsubscribed_all: 'has left all our mail',
  unsubscribed_topic: 'has left financial mail',
  paused: 'wants a rest from this mail',
  bounced: 'could not be reached',
  complained: 'has called our mail spam',
  invalid: 'is no working address',
};

const suppressed = (row: ReadRow, reasons: ReadonlyMap<string, SuppressionReason>) => {
  const reason = reasons.get(row.mailbox ?? '');
  if (!reason) return [];
  const message = `${row.mailbox} ${inWords[reason]}, and would be skipped`;
  return [aboutRow(row, 'suppressed', 'warning', message)];
};

const errorsFirst = (one: PayoutFinding, other: PayoutFinding): number =>
  one.severity === other.severity
    ? (one.row ?? 0) - (other.row ?? 0)
    : one.severity.localeCompare(other.severity);

/** Holds what a run says against itself, the reports in the bucket, the contacts, what their owners chose, and
 *  what was approved of its month, as it is now or as it was read. Writes nothing. What is found comes in one
 *  order, errors first. */
export const reconcile =
  ({
    runs,
    archive,
    monthReports,
    labels,
    linkLength,
    readPartners,
    tellSuppressed,
  }: ReconcileDeps) =>
  async (
    order: PayoutOrder,
    known: Known,
    approved?: ApprovedOfMonth,
  ): Promise<PayoutFinding[]> => {
    const { month } = order;
    const rows = readRows(order);
    const [reports, partners, reasons, before] = await Promise.all([
      monthReports(month),
      readPartners(),
      tellSuppressed(mailboxesOf(rows)),
      readSentBefore(archive, approved ?? runs.approvedOf(month), known),
    ]);
    const isPaid = (customId: string): boolean => before.runOf.has(customId);
    return [
      ...sentBeforeFindings(known, before, rows),
      ...amountFindings(order, rows),
      ...rowFindings(rows),
      ...reportFindings({ rows, month, labels, reports, isPaid }),
      ...ownerFindings(rows, partners, (customId) => reports.has(customId) || isPaid(customId)),
      ...rows.flatMap((row) => suppressed(row, reasons)),
      ...lengthFindings({ order, reports, linkLength }),
    ].toSorted(errorsFirst);
  };

export type Reconcile = ReturnType<typeof reconcile>;
