import type { PayoutFinding } from '@distronation/contracts';
import { monthInWords } from '../payout-words.ts';
import type { ReportMonth } from '../report.ts';
import { aboutRow, aboutRun } from './finding.ts';
import type { ReadRow } from './read-rows.ts';

interface Given {
  rows: readonly ReadRow[];
  month: ReportMonth;
  /** The kinds that partners may have, as they know them. */
  labels: readonly string[];
  /** The kinds that each partner has for the month. */
  reports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether another run of the month has a statement for the partner. */
  isPaid: (customId: string) => boolean;
}

const missing = (row: ReadRow, { month, labels, reports }: Given): PayoutFinding[] => {
  const { customId } = row;
  if (customId === undefined) return [];
  const has = reports.get(customId);
  if (!has) {
    const message = `There is no report of ${customId} for ${monthInWords(month)}`;
    return [aboutRow(row, 'report_missing', 'error', message)];
  }
  const lacking = labels.filter((label) => !has.has(label));
  if (lacking.length === 0) return [];
  const message = `${customId} has no ${lacking.join(' and no ')} for ${monthInWords(month)}`;
  return [aboutRow(row, 'report_kind_missing', 'warning', message)];
};

/** Rows without their reports, and reports without a row. */
export const reportFindings = (given: Given): PayoutFinding[] => {
  const { rows, month, reports, isPaid } = given;
  const named = new Set(rows.map(({ customId }) => customId));
  const extra = [...reports.keys()]
    .filter((customId) => !named.has(customId) && !isPaid(customId))
    .toSorted();
  return [
    ...rows.flatMap((row) => missing(row, given)),
    ...extra.map((customId) => {
      const message = `There is a report of ${customId} for ${monthInWords(month)}, and no row`;
      return aboutRun('extra_report', 'warning', message, customId);
    }),
  ];
};
