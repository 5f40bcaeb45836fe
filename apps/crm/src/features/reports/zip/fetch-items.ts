import type { S3Object } from '../storage/report-bucket.ts';
import { percentOf, type DownloadItem } from './bulk-state.ts';

/** Rejects for a file that cannot be had. */
export type ReadFile = (
  file: S3Object,
  options: { signal: AbortSignal; onProgress: (loaded: number) => void },
) => Promise<Blob>;

interface FetchItems {
  read: ReadFile;
  /** Where what came is put, by its key. */
  contents: Map<string, Blob>;
  onChange: (key: string, changes: Partial<DownloadItem>) => void;
  signal: AbortSignal;
}

const atOnce = 4;

const fetchItem = async (
  { key, size, lastModified }: S3Object,
  { read, contents, onChange, signal }: FetchItems,
): Promise<void> => {
  let told = 0;
  onChange(key, { status: 'downloading', progress: 0, error: undefined });
  const onProgress = (loaded: number) => {
    const progress = percentOf(loaded, size);
    if (progress === told) return;
    told = progress;
    onChange(key, { progress });
  };
  try {
    contents.set(key, await read({ key, size, lastModified }, { signal, onProgress }));
    onChange(key, { status: 'completed', progress: 100 });
  } catch (error) {
    signal.throwIfAborted();
    onChange(key, { status: 'error', error });
  }
};

/** Reads all that are not there yet, a few at once. Rejects only when it is called off. */
export const fetchItems = async (
  items: readonly DownloadItem[],
  options: FetchItems,
): Promise<void> => {
  const waiting = items.filter(({ status }) => status !== 'completed').values();
  const lane = async () => {
    for (const { file } of waiting) {
      options.signal.throwIfAborted();
      await fetchItem(file, options);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};
