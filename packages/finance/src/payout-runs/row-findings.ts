import type { PayoutFinding } from '@distronation/contracts';
import { aboutRow } from './finding.ts';
import type { ReadRow } from './read-rows.ts';

const unreadable = (row: ReadRow): PayoutFinding[] => {
  const { email, customId } = row.given;
  const address = email ? `“${email}” is no email address` : 'The email address is missing';
  const id = customId ? `“${customId}” can be no custom id` : 'The custom id is missing';
  return [
    ...(row.address ? [] : [aboutRow(row, 'invalid_address', 'error', address)]),
    ...(row.customId ? [] : [aboutRow(row, 'invalid_custom_id', 'error', id)]),
  ];
};

/** The first row that has a key, for each key. */
const firstBy = (
  rows: readonly ReadRow[],
  keyOf: (row: ReadRow) => string | undefined,
): Map<string, ReadRow> => {
  const first = new Map<string, ReadRow>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined && !first.has(key)) first.set(key, row);
  }
  return first;
};

const partnerOf = ({ customId }: ReadRow): string | undefined => customId;
const wholeOf = ({ given, mailbox = given.email, customId = given.customId }: ReadRow): string =>
  JSON.stringify([mailbox, customId, given.values, given.statedTotal]);

const duplicates = (rows: readonly ReadRow[]): PayoutFinding[] => {
  const partners = firstBy(rows, partnerOf);
  const wholes = firstBy(rows, wholeOf);
  return rows.flatMap((row) => {
    const same = wholes.get(wholeOf(row));
    if (same && same !== row)
      return [aboutRow(row, 'duplicate_row', 'error', `Row ${same.row} says the same`)];
    const { customId } = row;
    const earlier = customId === undefined ? undefined : partners.get(customId);
    if (!earlier || earlier === row) return [];
    const message = `Row ${earlier.row} has the custom id ${customId} already`;
    return [aboutRow(row, 'duplicate_custom_id', 'error', message)];
  });
};

/** Rows that name nobody, and rows that come again. */
export const rowFindings = (rows: readonly ReadRow[]): PayoutFinding[] => [
  ...rows.flatMap(unreadable),
  ...duplicates(rows),
];
