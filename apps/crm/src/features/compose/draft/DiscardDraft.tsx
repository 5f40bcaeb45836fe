import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useToast } from '../../../ui/toast.tsx';

const ConfirmDialog = lazy(async () => ({
  default: (await import('../../../ui/ConfirmDialog.tsx')).ConfirmDialog,
}));

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
      <Suspense>
        {asking && (
          <ConfirmDialog
            open
            title="Discard this draft?"
            confirmLabel="Discard"
            onConfirm={discard}
            onCancel={() => setAsking(false)}
          >
            It is kept nowhere else.
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
};
