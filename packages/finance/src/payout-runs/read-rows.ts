import {
  canonicalAddress,
  customId as customIdField,
  parseAddress,
  type Address,
  type PayoutRow,
} from '@distronation/contracts';
import { parseMoney, type Money } from './money.ts';
import type { PayoutOrder } from './payout-run.ts';

/** A row with what could be read of it; what could not is absent. */
export interface ReadRow {
  /** From 1. */
  row: number;
  given: PayoutRow;
  address?: Address;
  /** The key under which the address is known. */
  mailbox?: string;
  customId?: string;
  values: { label: string; given: string; money?: Money }[];
  total?: Money;
}

const breaks = /[\p{Cc}\u2028\u2029\s]+/gu;

/** A cell may hold several lines, and a header of a mail one: what comes after it would be another header. */
const inOneLine = (text: string): string => text.replaceAll(breaks, ' ').trim().toWellFormed();

const recipientOf = ({ email, name = '' }: PayoutRow): Address | undefined => {
  const read = parseAddress(email);
  const called = inOneLine(name);
  return read && { ...read, ...(called ? { name: called } : {}) };
};

const readRow = (given: PayoutRow, row: number, currency: string): ReadRow => {
  const address = recipientOf(given);
  const customId = customIdField.safeParse(given.customId);
  const total = parseMoney(given.statedTotal ?? '', currency);
  return {
    row,
    given,
    ...(address ? { address, mailbox: canonicalAddress(address.address) } : {}),
    ...(customId.success ? { customId: customId.data } : {}),
    values: given.values.map(({ label, amount }) => {
      const money = parseMoney(amount, currency);
      return { label, given: amount, ...(money ? { money } : {}) };
    }),
    ...(total ? { total } : {}),
  };
};

export const readRows = ({ rows, currency }: Pick<PayoutOrder, 'rows' | 'currency'>): ReadRow[] =>
  rows.map((given, index) => readRow(given, index + 1, currency));

export const amountsOf = (rows: readonly ReadRow[]): Money[] =>
  rows.flatMap(({ values }) => values.flatMap(({ money }) => (money ? [money] : [])));

/** Everybody whose address could be read, once. */
export const mailboxesOf = (rows: readonly ReadRow[]): string[] => [
  ...new Set(rows.flatMap(({ mailbox }) => mailbox ?? [])),
];
