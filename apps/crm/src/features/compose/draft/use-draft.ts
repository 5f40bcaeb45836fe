import { useEffect, useState } from 'react';
import { emptyDraft, newRecord, type Draft, type DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { lazyWriter } from './lazy-writer.ts';

/** A draft as it is written, kept over reloads, failures and sessions. */
export const useDraft = (store: DraftStore, opened: DraftRecord) => {
  const [writer] = useState(() => lazyWriter(store));
  const [record, setRecord] = useState(opened);

  useEffect(() => {
    if (record !== opened) writer.write(record);
  }, [record, opened, writer]);

  useEffect(() => {
    const flush = () => void writer.flush();
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [writer]);

  return {
    record,
    change: (part: Partial<Draft>) =>
      setRecord((before) => ({
        ...before,
        draft: { ...before.draft, ...part },
        changedAt: new Date().toISOString(),
      })),
    /** Kept before it resolves: it must be known after a crash of the tab. */
    markOpen: async (openKey: string | undefined): Promise<void> => {
      const { openKey: _before, ...rest } = record;
      const next = openKey === undefined ? rest : { ...rest, openKey };
      setRecord(next);
      writer.write(next);
      await writer.flush();
    },
    /** Kept before it resolves, instead of when the typing rests. */
    keepNow: () => writer.flush(),
    /** Starts over. */
    discard: () => {
      void writer.drop(record.id);
      setRecord(newRecord(emptyDraft));
    },
    /** Leaves it on the page, which is about to be left, and nowhere else. */
    forget: () => writer.drop(record.id),
  };
};

export type DraftInWork = ReturnType<typeof useDraft>;
