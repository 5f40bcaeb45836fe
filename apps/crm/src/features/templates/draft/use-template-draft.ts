import { useEffect, useState } from 'react';
import { draftWriter } from '../../../lib/drafts/draft-writer.ts';
import type { TemplateForm } from '../edit/template-form.ts';
import type { TemplateDraft, TemplateDrafts } from './template-drafts.ts';

interface Beginning {
  id: string;
  /** The version that the form says, if any. */
  basis: string;
  form: TemplateForm;
}

const isChanged = (draft: Beginning | TemplateDraft): draft is TemplateDraft =>
  'changedAt' in draft;

/** A template as it is written, kept over reloads, failures and sessions until it is saved. */
export const useTemplateDraft = (
  drafts: TemplateDrafts,
  beginning: Beginning,
  kept: TemplateDraft | null,
) => {
  const [writer] = useState(() => draftWriter(drafts));
  const [draft, setDraft] = useState<Beginning | TemplateDraft>(kept ?? beginning);
  const [resumed, setResumed] = useState(kept);
  const [isKept, setIsKept] = useState(kept !== null);

  useEffect(() => {
    if (!isChanged(draft) || draft === kept) return;
    void writer.write(draft).then(
      () => setIsKept(true),
      () => setIsKept(false),
    );
  }, [draft, kept, writer]);

  const forget = () => writer.drop(beginning.id);
  return {
    form: draft.form,
    basis: draft.basis,
    /** Whether what was changed is kept, but for what was typed in the last moment. */
    isKept: isKept && isChanged(draft),
    /** What was found here when the page was opened, unless it was discarded since. */
    resumed,
    change: (form: TemplateForm) =>
      setDraft((before) => ({ ...before, form, changedAt: new Date().toISOString() })),
    /** Starts over. */
    discard: () => {
      void forget();
      setDraft(beginning);
      setResumed(null);
    },
    /** Leaves it on the page, which is about to be left, and nowhere else. */
    forget,
  };
};

export type TemplateInWork = ReturnType<typeof useTemplateDraft>;
