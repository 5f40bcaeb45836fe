export type CsvCell = string | number | boolean | undefined;

/** A spreadsheet takes what starts so for a formula, and would run what a stranger wrote. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Semicolons and tabs part cells too, where Excel's language has it so. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

const cellOf = (cell: CsvCell): string => {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line as RFC 4180 has it, its end included. A text that a spreadsheet would take for a formula is
 *  led by an apostrophe; a number stays a number. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** A cell that was read from such a line, as it was before: without the apostrophe that led it. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
