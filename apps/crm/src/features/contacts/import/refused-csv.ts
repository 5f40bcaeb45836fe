import { csvLine } from '@distronation/api-client';
import type { RowOutcome } from './outcome.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';

/** The rows that were refused, as they stand in the file, each with its number and what is wrong with
 *  it: to be mended and imported again. */
export const refusedCsv = (
  { header, rows }: ParsedFile,
  outcomes: readonly RowOutcome[],
): string => {
  const refused = outcomes
    .filter(({ result }) => result === 'refused')
    .toSorted((one, other) => one.row - other.row);
  const lines = refused.map(({ row, problems = [] }) => {
    const cells = rows.get(row) ?? [];
    const why = problems.map(({ message }) => message).join('; ');
    return csvLine([...header.map((_, index) => cells[index] ?? ''), row, why]);
  });
  // Excel takes a text without the mark for another encoding.
  return `\u{feff}${csvLine([...header, 'row', 'refused because'])}${lines.join('')}`;
};
