interface Kept {
  id: string;
}

/** Where drafts are kept. */
interface Keeping<Draft extends Kept> {
  /** Rejects where it could not be kept. */
  write(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Keeps a draft as it is typed, one write at a time: of what is typed meanwhile, the last is kept next. */
export const draftWriter = <Draft extends Kept>(store: Keeping<Draft>) => {
  let waiting: Draft | undefined;
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    try {
      while (waiting) {
        const draft = waiting;
        waiting = undefined;
        await store.write(draft).catch((error: unknown) => {
          // What was typed after it may find room.
          if (!waiting) throw error;
        });
      }
    } finally {
      running = undefined;
    }
  };
  const settled = async (): Promise<void> => running?.catch(() => undefined);
  return {
    /** Resolves once it, or what was typed after it, is kept. Rejects where that failed; the next is tried anew. */
    write: (draft: Draft): Promise<void> => {
      waiting = draft;
      running ??= work();
      return running;
    },
    /** Resolves once nothing waits to be kept. */
    settled,
    /** Forgets it, and what waits. */
    drop: async (id: string): Promise<void> => {
      waiting = undefined;
      await settled();
      await store.remove(id);
    },
  };
};
