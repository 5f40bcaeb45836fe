import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { leavingWords } from './decision.ts';
import type { Decision } from './use-decide.ts';

interface ConfirmDecisionProps {
  asked: Decision | undefined;
  onConfirm: (decision: Decision) => void;
  onCancel: () => void;
}

const words = (decision: Decision) =>
  decision.decision === 'dismiss'
    ? {
        title: 'Dismiss this mail?',
        meaning: 'Nobody is unsubscribed. What stands in the mail is forgotten.',
        confirmLabel: 'Dismiss',
      }
    : {
        title: `Unsubscribe ${decision.email}?`,
        meaning: `They get no more mail of this kind: ${leavingWords(decision.topics ?? 'all')}. What they took back in themselves since this mail came, stays in. What stands in the mail is forgotten.`,
        confirmLabel: 'Unsubscribe',
      };

/** Asks once more, since a decision is recorded and cannot be taken back here. */
export const ConfirmDecision = ({ asked, onConfirm, onCancel }: ConfirmDecisionProps) => {
  // What was asked last stays in the dialog while it fades away.
  const [shown, setShown] = useState(asked);
  if (asked !== undefined && asked !== shown) setShown(asked);
  if (shown === undefined) return null;
  const { title, meaning, confirmLabel } = words(shown);
  return (
    <ConfirmDialog
      open={asked !== undefined}
      title={title}
      confirmLabel={confirmLabel}
      cancelLabel="Not yet"
      onConfirm={() => onConfirm(shown)}
      onCancel={onCancel}
    >
      {meaning} The record keeps your decision.
    </ConfirmDialog>
  );
};
