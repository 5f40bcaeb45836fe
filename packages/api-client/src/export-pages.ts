import type { CallOptions } from './call-endpoint.ts';
import { csvLine, type CsvCell } from './csv-line.ts';
import { ApiError } from './errors.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry.ts';

export interface CsvOptions {
  /** Ends the export at once, also while it waits, with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Starts with a byte order mark, without which Excel takes the text for another encoding. */
  byteOrderMark?: boolean;
  /** Told after each page. `total` may change on the way; where nobody counts, it is `rows`. */
  onProgress?: (progress: { rows: number; total: number }) => void;
  /** For tests. */
  sleep?: RetryPolicy['sleep'];
}

export interface Page<T, Place> {
  items: readonly T[];
  /** Where it is known before the end. */
  total?: number;
  /** Where the next page starts; undefined after the last. */
  next: Place | undefined;
}

const longestWaitSeconds = 60;

/** Waits out the limit on calls, for as long as it takes. */
const patiently = async <T>(
  call: (options: CallOptions) => Promise<T>,
  { signal, sleep = defaultRetryPolicy.sleep }: CsvOptions,
): Promise<T> => {
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await call({ signal });
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 429) throw error;
      await sleep((error.retryAfter ?? longestWaitSeconds) * 1000, signal);
    }
  }
};

/** A table as text, a page at a time: a page is asked for when the one before it was taken, and no
 *  more than one is held. */
export const exportPages = async function* exportPages<T, Place>(
  columns: Readonly<Record<string, (item: T) => CsvCell>>,
  read: (place: Place | undefined, options: CallOptions) => Promise<Page<T, Place>>,
  options: CsvOptions = {},
): AsyncGenerator<string, void> {
  const cells = Object.values(columns);
  yield `${options.byteOrderMark ? '\u{feff}' : ''}${csvLine(Object.keys(columns))}`;
  let rows = 0;
  let place: Place | undefined;
  do {
    const from = place;
    const { items, total, next } = await patiently((call) => read(from, call), options);
    rows += items.length;
    options.onProgress?.({ rows, total: total ?? rows });
    if (items.length > 0) {
      yield items.map((item) => csvLine(cells.map((cell) => cell(item)))).join('');
    }
    place = next;
  } while (place !== undefined);
};
