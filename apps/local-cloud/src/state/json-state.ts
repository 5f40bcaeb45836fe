import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A value that outlives the process. Change `value` in place, then call `changed()`. */
export interface State<T> {
  value: T;
  /** Schedules a write; many changes share one. */
  changed(): void;
  /** Writes what is pending now. Call before the process ends by a signal. */
  flush(): void;
}

const quietMs = 100;
/** Large states are written less often, so that writing never takes more than a tenth of the time. */
const restAfterWrite = 10;

/** Starts from the file's content, or from `initial`; kept in memory only when `file` is absent. */
export const openState = <T>(file: string | undefined, initial: T): State<T> => {
  if (file === undefined) return { value: initial, changed: () => {}, flush: () => {} };

  let timer: NodeJS.Timeout | undefined;
  let delayMs = quietMs;
  const state: State<T> = {
    value: read(file, initial),
    changed() {
      timer ??= setTimeout(state.flush, delayMs);
    },
    flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      const startedAt = performance.now();
      write(file, state.value);
      delayMs = Math.max(quietMs, (performance.now() - startedAt) * restAfterWrite);
    },
  };
  return state;
};

/** The file is ours alone, so its shape is that of the `initial` it was first written from. */
const read = <T>(file: string, initial: T): T => {
  const text = readIfPresent(file);
  if (text === undefined) return initial;
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Error(`${file} is damaged. Delete it, or reset the local cloud.`, { cause });
  }
};

const readIfPresent = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** A rename is atomic: a crash leaves the old content or the new, never half of it. */
const write = (file: string, value: unknown): void => {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.tmp`;
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, file);
};
