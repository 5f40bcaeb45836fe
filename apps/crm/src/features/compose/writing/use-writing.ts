import type { WritingKind } from '@distronation/contracts';
import { useState } from 'react';
import { useToast } from '../../../ui/toast.tsx';
import type { RichNode } from '../content/doc.ts';
import type { Draft } from '../draft/draft.ts';
import { messageFromDoc } from './message-from-doc.ts';
import { useWritingHelp } from './use-writing-help.ts';

/** Help with a draft: asked for, and put into it, and taken back if it was not meant. */
export const useWriting = (draft: Draft, change: (part: Partial<Draft>) => void) => {
  const toast = useToast();
  const help = useWritingHelp();
  const [kind, setKind] = useState<WritingKind>();
  const [edition, setEdition] = useState(0);
  const setMessage = (part: Partial<Draft>) => {
    change(part);
    setEdition((before) => before + 1);
  };
  return {
    /** Changes with each message that was not typed, which the editor must begin anew with. */
    edition,
    host: help?.host ?? '',
    /** What help is asked for at the moment. */
    kind,
    /** Undefined where nobody helps. */
    ask: help && setKind,
    close: () => setKind(undefined),
    takeSubject: (subject: string) => {
      const before = draft.subject;
      setKind(undefined);
      change({ subject });
      toast('The subject is changed', { label: 'Undo', run: () => change({ subject: before }) });
    },
    takeMessage: (doc: RichNode) => {
      const { format, doc: docBefore, source } = draft;
      setKind(undefined);
      setMessage(messageFromDoc(format, doc));
      const run = () => setMessage({ format, doc: docBefore, source });
      toast('The message is changed', { label: 'Undo', run });
    },
  };
};

export type Writing = ReturnType<typeof useWriting>;
