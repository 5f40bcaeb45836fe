import type { PayoutFinding } from '@distronation/contracts';
import { aboutRow, aboutRun } from './finding.ts';
import { formatMoney, parseMoney, sumsOf } from './money.ts';
import type { PayoutOrder } from './payout-run.ts';
import { amountsOf, type ReadRow } from './read-rows.ts';

const example = 'write it as 1204.50, 1,204.50 or 1,204.50 USD';

const unreadable = (row: ReadRow): PayoutFinding[] => {
  const values = row.values
    .filter(({ money }) => money === undefined)
    .map(({ label, given }) => `${label} “${given}” is no amount`);
  const { statedTotal } = row.given;
  const total = statedTotal && !row.total ? [`The total “${statedTotal}” is no amount`] : [];
  return [...values, ...total].map((what) =>
    aboutRow(row, 'invalid_amount', 'error', `${what}: ${example}`),
  );
};

const totalDiffers = (row: ReadRow): PayoutFinding[] => {
  const { total, values } = row;
  if (!total || values.some(({ money }) => !money)) return [];
  const sums = sumsOf(amountsOf([row]));
  const sum = sums.find(({ currency }) => currency === total.currency);
  if (sums.length <= 1 && (sum?.units ?? 0n) === total.units) return [];
  const come = sums.length > 0 ? sums.map(formatMoney).join(' and ') : 'nothing';
  const message = `The file says ${formatMoney(total)} in total, and the values come to ${come}`;
  return [aboutRow(row, 'row_total_differs', 'error', message)];
};

const noValues = (row: ReadRow): PayoutFinding[] =>
  row.values.length > 0
    ? []
    : [aboutRow(row, 'no_values', 'warning', 'The statement would show no amount')];

const runTotal = (
  { statedTotal, currency }: Pick<PayoutOrder, 'statedTotal' | 'currency'>,
  rows: readonly ReadRow[],
): PayoutFinding[] => {
  if (!statedTotal) return [];
  const stated = parseMoney(statedTotal, currency);
  if (!stated) {
    const message = `The stated total “${statedTotal}” is no amount: ${example}`;
    return [aboutRun('invalid_amount', 'error', message)];
  }
  const sums = sumsOf(amountsOf(rows));
  const sum = sums.find((each) => each.currency === stated.currency)?.units ?? 0n;
  if (sum === stated.units) return [];
  const difference = formatMoney({ currency: stated.currency, units: sum - stated.units });
  const come = sums.length > 0 ? sums.map(formatMoney).join(' and ') : 'nothing';
  const message = `You stated ${formatMoney(stated)}, and all rows come to ${come}: a difference of ${difference}`;
  return [aboutRun('run_total_differs', 'error', message)];
};

/** Amounts that cannot be read, and sums that are not what they are said to be. */
export const amountFindings = (
  order: Pick<PayoutOrder, 'statedTotal' | 'currency'>,
  rows: readonly ReadRow[],
): PayoutFinding[] => [
  ...runTotal(order, rows),
  ...rows.flatMap((row) => [...unreadable(row), ...noValues(row), ...totalDiffers(row)]),
];
