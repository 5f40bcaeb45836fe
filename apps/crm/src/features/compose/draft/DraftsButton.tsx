import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { DraftStore } from './draft-store.ts';

const DraftsPanel = lazy(async () => ({
  default: (await import('./DraftsPanel.tsx')).DraftsPanel,
}));

interface DraftsButtonProps {
  store: DraftStore;
  /** Has what waits to be kept written down, so that the list tells of it. */
  onOpen: () => Promise<void>;
}

export const DraftsButton = ({ store, onOpen }: DraftsButtonProps) => {
  const [open, setOpen] = useState(false);
  const show = async () => {
    await onOpen();
    setOpen(true);
  };
  return (
    <>
      <Button onClick={() => void show()}>Drafts</Button>
      <Suspense>{open && <DraftsPanel store={store} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
