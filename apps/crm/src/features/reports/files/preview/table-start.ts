import Papa from 'papaparse';

export interface TableRows {
  header: string[];
  rows: string[][];
  hasMore: boolean;
}

const mostRows = 50;

/** The first rows of a CSV file, whatever parts its cells. The last line of a text that breaks off may be
 *  half a row, and is left out. */
export const tableStart = (text: string, isWhole: boolean): TableRows => {
  const whole = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const { data } = Papa.parse<string[]>(whole, { preview: mostRows + 2, skipEmptyLines: true });
  const [header = [], ...rows] = data;
  return { header, rows: rows.slice(0, mostRows), hasMore: !isWhole || rows.length > mostRows };
};
