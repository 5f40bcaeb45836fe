import { useEffect, useState } from 'react';
import { draftWriter } from '../../../lib/drafts/draft-writer.ts';
import { emptyDraft, isEmpty, newRecord, type Draft, type DraftRecord } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

/** A draft as it is written, kept over reloads, failures and sessions. */
export const useDraft = (store: DraftStore, opened: DraftRecord) => {
  const [writer] = useState(() => draftWriter(store));
  const [record, setRecord] = useState(opened);
  const [isKept, setIsKept] = useState(false);

  useEffect(() => {
    if (record === opened) return;
    const keep = async () => {
      const isWritten = await writer.write(record).then(
        () => true,
        () => false,
      );
      setIsKept(isWritten && !isEmpty(record.draft));
    };
    void keep();
  }, [record, opened, writer]);

  return {
    record,
    /** Whether what was changed here is kept, but for what was typed in the last moment. */
    isKept,
    change: (part: Partial<Draft>) =>
      setRecord((before) => ({
        ...before,
        draft: { ...before.draft, ...part },
        changedAt: new Date().toISOString(),
      })),
    /** Kept before it resolves, where the browser keeps anything: it must be known after a crash of the tab. */
    markOpen: async (openKey: string | undefined): Promise<void> => {
      const { openKey: _before, ...rest } = record;
      const next = openKey === undefined ? rest : { ...rest, openKey };
      setRecord(next);
      await writer.write(next).catch(() => undefined);
    },
    settled: writer.settled,
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
