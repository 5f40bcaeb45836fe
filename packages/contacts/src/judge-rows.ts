import type { Problem } from '@distronation/common';
import { importRow, type ImportRow } from '@distronation/contracts';
import { addressOf } from './contact.ts';

/** A row that can be imported as far as it shows by itself. */
export interface GoodRow {
  row: number;
  address: string;
  values: Omit<ImportRow, 'email'>;
}

export interface BadRow {
  row: number;
  problems: Problem[];
}

export type JudgedRow = GoodRow | BadRow;

export const isGood = (row: JudgedRow): row is GoodRow => 'address' in row;

export const badRow = (row: number, field: string, message: string): BadRow => ({
  row,
  problems: [{ field, message }],
});

const judge = (given: unknown, row: number): JudgedRow => {
  const parsed = importRow.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      message,
    }));
    return { row, problems };
  }
  const { email, ...values } = parsed.data;
  return { row, address: addressOf(email), values };
};

/** Judges each row by itself, from 1. Of several with one address the first counts: which of them is
 *  right is not for us to say. */
export const judgeRows = (rows: readonly unknown[]): JudgedRow[] => {
  const seen = new Map<string, number>();
  return rows.map((given, index) => {
    const judged = judge(given, index + 1);
    if (!isGood(judged)) return judged;
    const first = seen.get(judged.address);
    if (first !== undefined) {
      return badRow(judged.row, 'email', `The address is that of row ${first} already`);
    }
    seen.set(judged.address, judged.row);
    return judged;
  });
};
