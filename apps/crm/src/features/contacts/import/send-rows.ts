import { ApiError, NetworkError, type Client } from '@distronation/api-client';
import type { RowOutcome } from './outcome.ts';
import { repeatsIn, type NumberedRow } from './repeats.ts';

/** So many that an answer with all their differences stays far below what Lambda may say. */
const batchSize = 500;

/** Enough to keep the server busy, and others served. */
const batchesAtOnce = 2;

/** What fails is sent again so often, after a pause each time: the same rows again change nothing. */
const pausesMs = [1_000, 4_000];

interface SendOptions {
  fileName: string;
  dryRun: boolean;
  signal: AbortSignal;
  /** Told after each answer what is known of further rows. */
  onOutcomes: (outcomes: readonly RowOutcome[]) => void;
  /** For tests. */
  pause?: (ms: number) => Promise<void>;
}

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

const mayPass = (error: unknown): boolean =>
  error instanceof NetworkError ||
  (error instanceof ApiError && (error.status >= 500 || error.status === 429));

const batchesOf = (rows: readonly NumberedRow[]): NumberedRow[][] =>
  Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, n) =>
    rows.slice(n * batchSize, (n + 1) * batchSize),
  );

/** The name as the import takes it: one line of a hundred bytes at most. */
export const importName = (fileName: string): string => {
  const plain = fileName.replaceAll(/\p{Cc}/gu, ' ').trim() || 'file';
  let name = '';
  for (const letter of plain) {
    if (new TextEncoder().encode(name + letter).length > 100) break;
    name += letter;
  }
  return name.trim();
};

/** Sends the rows a part at a time; what the server had no time for is sent again. Rejects with the
 *  first failure, which leaves the rest unsent. */
const sendAll = async (
  client: Pick<Client, 'importContacts'>,
  rows: readonly NumberedRow[],
  { fileName, dryRun, onOutcomes, pause = wait, ...options }: SendOptions,
) => {
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const waiting = batchesOf(rows);
  const patiently = async (call: () => ReturnType<typeof client.importContacts>) => {
    for (const ms of pausesMs) {
      try {
        return (await call()).data;
      } catch (error) {
        if (!mayPass(error)) throw error;
        await pause(ms);
        signal.throwIfAborted();
      }
    }
    return (await call()).data;
  };
  const send = async (batch: readonly NumberedRow[]) => {
    const body = { file: importName(fileName), dryRun, rows: batch.map(({ values }) => values) };
    const data = await patiently(() => client.importContacts({ body }, { signal }));
    const numberOf = (place: number) => batch[place - 1]?.row ?? 0;
    onOutcomes(
      data.rows
        .filter(({ result }) => result !== 'unfinished')
        .map((outcome) => ({ ...outcome, row: numberOf(outcome.row) })),
    );
    const unfinished = data.rows.flatMap(({ row, result }) =>
      result === 'unfinished' ? (batch[row - 1] ?? []) : [],
    );
    if (unfinished.length > 0) waiting.unshift(unfinished);
  };
  const work = async (): Promise<void> => {
    let batch = waiting.shift();
    while (batch) {
      signal.throwIfAborted();
      await send(batch);
      batch = waiting.shift();
    }
  };
  try {
    await Promise.all(Array.from({ length: batchesAtOnce }, work));
  } catch (error) {
    failed.abort();
    throw error;
  }
};

/** Has every row judged or imported. `done`: the rows that are known already, which are left out. */
export const sendRows = async (
  client: Pick<Client, 'importContacts'>,
  rows: readonly NumberedRow[],
  { done, ...options }: SendOptions & { done: ReadonlySet<number> },
): Promise<void> => {
  const repeats = repeatsIn(rows);
  const open = rows.filter(({ row }) => !done.has(row));
  options.onOutcomes(
    open.flatMap(({ row }) => {
      const first = repeats.get(row);
      const message = `The address is that of row ${first} already`;
      return first === undefined
        ? []
        : [{ row, result: 'refused' as const, problems: [{ field: 'email', message }] }];
    }),
  );
  await sendAll(
    client,
    open.filter(({ row }) => !repeats.has(row)),
    options,
  );
};
