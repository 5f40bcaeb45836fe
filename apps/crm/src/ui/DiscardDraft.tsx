import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useToast } from './toast.tsx';

export const DiscardDraft = ({ onDiscard }: { onDiscard: () => void }) => {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const discard = () => {
    setAsking(false);
    onDiscard();
    toast('Draft discarded');
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Discard</Button>
      <ConfirmDialog
        open={asking}
        title="Discard this draft?"
        confirmLabel="Discard"
        onConfirm={discard}
        onCancel={() => setAsking(false)}
      >
        It is kept nowhere else.
      </ConfirmDialog>
    </>
  );
};
