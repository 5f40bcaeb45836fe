import { canonicalAddress, parseAddress } from '@distronation/contracts';
import type { ImportRow } from './mapping.ts';

const addressOf = (email: unknown): string | undefined => {
  if (typeof email !== 'string') return undefined;
  const parsed = parseAddress(email);
  return parsed && canonicalAddress(parsed.address);
};

/** A row of the file by its number there. */
export interface NumberedRow {
  row: number;
  values: ImportRow;
}

/** The rows whose address an earlier row has already, each with that row. The server sees a part of the
 *  file at a time, and could not tell. */
export const repeatsIn = (rows: readonly NumberedRow[]): Map<number, number> => {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  rows.forEach(({ row, values }) => {
    const address = addressOf(values['email']);
    if (address === undefined) return;
    const earlier = first.get(address);
    if (earlier === undefined) first.set(address, row);
    else repeats.set(row, earlier);
  });
  return repeats;
};
