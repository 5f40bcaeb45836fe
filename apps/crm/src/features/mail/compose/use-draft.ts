import { useEffect, useState } from 'react';
import { draftStore, emptyDraft, type Draft } from '../draft.ts';

/** The draft of this tab, kept over reloads and failures. */
export const useDraft = () => {
  const [store] = useState(draftStore);
  const [draft, setDraft] = useState<Draft>(() => store.read() ?? emptyDraft);
  useEffect(() => store.write(draft), [store, draft]);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return {
    draft,
    change,
    discard: () => setDraft(emptyDraft),
    /** Keeps it on the page, which is about to be left, and nowhere else. */
    forget: () => store.write(undefined),
  };
};
