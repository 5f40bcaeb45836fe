import type { DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

/** Keeps a draft as it is typed, one write at a time: of what is typed meanwhile, the last is kept next. */
export const draftWriter = (store: Pick<DraftStore, 'write' | 'remove'>) => {
  let waiting: DraftRecord | undefined;
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    while (waiting) {
      const record = waiting;
      waiting = undefined;
      await store.write(record);
    }
    running = undefined;
  };
  return {
    /** Resolves once it, or what was typed after it, is kept. */
    write: (record: DraftRecord): Promise<void> => {
      waiting = record;
      running ??= work();
      return running;
    },
    /** Resolves once nothing waits to be kept. */
    settled: async (): Promise<void> => running,
    /** Forgets it, and what waits. */
    drop: async (id: string): Promise<void> => {
      waiting = undefined;
      await running;
      await store.remove(id);
    },
  };
};
