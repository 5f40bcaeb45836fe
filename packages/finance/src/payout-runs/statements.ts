import { fillPlaceholders, type Address } from '@distronation/contracts';
import type { PayoutValue } from '../payout-mail.ts';
import type { PayoutParticulars } from '../payout-particulars.ts';
import { formatMoney, sumsOf } from './money.ts';
import type { PayoutOrder } from './payout-run.ts';
import { amountsOf, readRows, type ReadRow } from './read-rows.ts';

/** What one mailbox gets: all rows that go there, in one mail. */
export interface Statement extends Address {
  mailbox: string;
  rows: number[];
  particulars: PayoutParticulars;
}

type Labelled = (label: string) => string;

const totalOf = (row: ReadRow, labelled: Labelled): PayoutValue[] => {
  const amounts = amountsOf([row]);
  const [sum, another] = sumsOf(amounts);
  const total = row.total ?? (amounts.length > 1 && !another ? sum : undefined);
  return total ? [{ label: labelled('Total'), amount: formatMoney(total), isTotal: true }] : [];
};

/** The lines of a row; whoever has several rows is told which partner each line is about. */
const valuesOf = (row: ReadRow, isOneOfMany: boolean): PayoutValue[] => {
  const labelled: Labelled = (label) => (isOneOfMany ? `${label} · ${row.given.customId}` : label);
  return [
    ...row.values.map(({ label, given, money }) => ({
      label: labelled(label),
      amount: money ? formatMoney(money) : given,
    })),
    ...totalOf(row, labelled),
  ];
};

const greetingFor = (greeting: string | undefined, name: string | undefined) =>
  greeting ? { greeting: fillPlaceholders(greeting, ({ instead = '' }) => name ?? instead) } : {};

const together = (
  rows: readonly ReadRow[],
  mailbox: string,
  { month, greeting }: PayoutOrder,
): Statement[] => {
  const address = rows.find((row) => row.address?.name)?.address ?? rows[0]?.address;
  if (!address) return [];
  const particulars = {
    month,
    customIds: [...new Set(rows.flatMap(({ customId }) => customId ?? []))],
    ...greetingFor(greeting, address.name),
    values: rows.flatMap((row) => valuesOf(row, rows.length > 1)),
  };
  return [{ ...address, mailbox, rows: rows.map(({ row }) => row), particulars }];
};

/** The statements of a run, in the order in which their readers first occur. A row without an address
 *  becomes none; an order with such a row is never sent. */
export const statementsOf = (order: PayoutOrder): Statement[] => {
  const byMailbox = Map.groupBy(readRows(order), ({ mailbox }) => mailbox);
  return [...byMailbox].flatMap(([mailbox, rows]) =>
    mailbox === undefined ? [] : together(rows, mailbox, order),
  );
};
