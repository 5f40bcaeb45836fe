import type { DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

/** So long must the typing rest before it is kept. */
const restMs = 400;

/** Keeps a draft once its typing rests, instead of at each letter. */
export const lazyWriter = (store: Pick<DraftStore, 'write' | 'remove'>) => {
  let waiting: DraftRecord | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const record = waiting;
    waiting = undefined;
    if (record) await store.write(record);
  };
  return {
    write: (record: DraftRecord): void => {
      waiting = record;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), restMs);
    },
    /** Keeps at once what waits. */
    flush,
    /** Forgets it, and what waits. */
    drop: (id: string): Promise<void> => {
      clearTimeout(timer);
      waiting = undefined;
      return store.remove(id);
    },
  };
};
