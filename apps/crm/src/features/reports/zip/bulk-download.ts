import type { S3Object } from '../storage/report-bucket.ts';
import { percentOf, type BulkState, type DownloadItem, type Selection } from './bulk-state.ts';
import { fetchItems, type ReadFile } from './fetch-items.ts';
import type { makeZip } from './make-zip.ts';
import { zipEntries } from './zip-entries.ts';
import { isTooMuch, zipLimit } from './zip-limit.ts';

export interface BulkDeps {
  /** At most so many. */
  filesBelow: (folder: string, most: number, signal: AbortSignal) => Promise<readonly S3Object[]>;
  read: ReadFile;
  zip: typeof makeZip;
  save: (zip: Blob) => void;
  /** Why a file is not in the ZIP. */
  explain: (error: unknown) => string;
  onChange: (state: BulkState) => void;
}

const asItems = (files: readonly S3Object[]): DownloadItem[] =>
  [...new Map(files.map((file) => [file.key, file])).values()].map((file) => ({
    file,
    status: 'pending',
    progress: 0,
  }));

/** A state that tells whoever looks of each change. */
const observed = (onChange: (state: BulkState) => void) => {
  let state: BulkState = { phase: 'listing', items: [], percent: 0 };
  const change = (changes: Partial<BulkState>): void => {
    state = { ...state, ...changes };
    onChange(state);
  };
  return {
    now: () => state,
    change,
    changeItem: (key: string, changes: Partial<DownloadItem>): void =>
      change({
        items: state.items.map((item) => (item.file.key === key ? { ...item, ...changes } : item)),
      }),
  };
};

/** Runs work until it is over or somebody stops it. */
const oneAtATime = (onFailure: (error: unknown) => void) => {
  let running = new AbortController();
  return {
    async run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
      running = new AbortController();
      const { signal } = running;
      try {
        await work(signal);
      } catch (error) {
        if (!signal.aborted) onFailure(error);
      }
    },
    stop: () => running.abort(),
  };
};

/** Downloads what was chosen, a few files at once, and saves it as one ZIP. */
export const createBulkDownload = (deps: BulkDeps) => {
  const contents = new Map<string, Blob>();
  const { now, change, changeItem } = observed(deps.onChange);
  const { run, stop } = oneAtATime((error) => change({ phase: 'failed', error }));

  const writeZip = async (signal: AbortSignal): Promise<void> => {
    change({ phase: 'zipping', percent: 0 });
    const onProgress = (percent: number) => {
      const whole = percentOf(percent, 100);
      if (whole !== now().percent) change({ percent: whole });
    };
    const entries = zipEntries(now().items, contents, deps.explain);
    const zip = await deps.zip(entries, { signal, onProgress });
    signal.throwIfAborted();
    deps.save(zip);
    contents.clear();
    change({ phase: 'saved' });
  };

  const fetchAndSave = async (signal: AbortSignal): Promise<void> => {
    change({ phase: 'downloading' });
    const { read } = deps;
    await fetchItems(now().items, { read, contents, onChange: changeItem, signal });
    if (now().items.some(({ status }) => status === 'error')) change({ phase: 'incomplete' });
    else await writeZip(signal);
  };

  const listAndFetch = async ({ files, folders }: Selection, signal: AbortSignal) => {
    change({ phase: 'listing' });
    const below = await Promise.all(
      folders.map((folder) => deps.filesBelow(folder, zipLimit.files + 1, signal)),
    );
    const items = asItems([...files, ...below.flat()]);
    change({ items });
    if (isTooMuch(items.map(({ file }) => file))) change({ phase: 'too_much' });
    else await fetchAndSave(signal);
  };

  return {
    start: (selection: Selection) => run((signal) => listAndFetch(selection, signal)),
    /** Those that failed. */
    retry: () => run(fetchAndSave),
    /** What there is, with a list of what is missing. */
    saveIncomplete: () => run(writeZip),
    /** Without a word, when nobody looks any more. */
    stop,
    cancel(): void {
      stop();
      contents.clear();
      change({ phase: 'cancelled' });
    },
  };
};
