interface Kept {
  id: string;
}

/** Where drafts are kept. */
interface Keeping<Draft extends Kept> {
  write(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Keeps a draft as it is typed, one write at a time: of what is typed meanwhile, the last is kept next. */
export const draftWriter = <Draft extends Kept>(store: Keeping<Draft>) => {
  let waiting: Draft | undefined;
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    while (waiting) {
      const draft = waiting;
      waiting = undefined;
      await store.write(draft);
    }
    running = undefined;
  };
  return {
    /** Resolves once it, or what was typed after it, is kept. */
    write: (draft: Draft): Promise<void> => {
      waiting = draft;
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
