/** A file as it was read. */
export interface ParsedFile {
  name: string;
  header: readonly string[];
  /** The cells of each row, by the number that a spreadsheet shows for it. */
  rows: ReadonlyMap<number, readonly string[]>;
}

export type FileProblem = 'empty' | 'too_many' | 'unreadable';

const maxRows = 200_000;

/** What is no text in UTF-8 reads as these. */
const replacement = '\u{fffd}';

/** Reads a CSV file piece by piece, whatever parts its cells. Resolves to what is wrong with a file that
 *  is of no use. `onProgress` is told how much of it is read, from 0 to 1. */
export const parseFile = async (
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<ParsedFile | FileProblem> => {
  // Whoever comes for something else does not wait for it.
  const { default: Papa } = await import('papaparse');
  return new Promise((resolve, reject) => {
    const rows: { number: number; cells: readonly string[] }[] = [];
    let lines = 0;
    Papa.parse<string[]>(file, {
      chunkSize: 512 * 1024,
      chunk: ({ data, meta }, parser) => {
        // One by one: a piece may hold more lines than a call takes arguments. Empty ones only count.
        for (const cells of data) {
          lines += 1;
          if (cells.some((cell) => cell.trim() !== '')) rows.push({ number: lines, cells });
        }
        onProgress(file.size === 0 ? 1 : Math.min(1, meta.cursor / file.size));
        if (signal.aborted || rows.length > maxRows) parser.abort();
      },
      error: reject,
      complete: () => {
        const [first, ...body] = rows;
        if (signal.aborted) reject(new DOMException('Cancelled', 'AbortError'));
        else if (rows.length > maxRows) resolve('too_many');
        else if (body.length === 0) resolve('empty');
        else if (rows.some(({ cells }) => cells.some((cell) => cell.includes(replacement))))
          resolve('unreadable');
        else {
          resolve({
            name: file.name,
            header: first?.cells.map((cell) => cell.trim()) ?? [],
            rows: new Map(body.map(({ number, cells }) => [number, cells])),
          });
        }
      },
    });
  });
};
