import type { Segment } from '@distronation/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useSegmentChanges } from './use-segment-changes.ts';

interface DeleteSegmentProps {
  segment: Segment;
  onDeleted: () => void;
}

export const DeleteSegment = ({ segment, onDeleted }: DeleteSegmentProps) => {
  const toast = useToast();
  const { remove } = useSegmentChanges();
  const [open, setOpen] = useState(false);
  const confirm = () => {
    setOpen(false);
    remove.mutate(segment.id, {
      onSuccess: () => {
        toast('Deleted the segment');
        onDeleted();
      },
      onError: () => toast('The segment could not be deleted. Try again.'),
    });
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} loading={remove.isPending}>
        Delete this segment
      </Button>
      <ConfirmDialog
        open={open}
        title={`Delete “${segment.name}”?`}
        confirmLabel="Delete the segment"
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        The contacts in it stay; only the saved filters go.
      </ConfirmDialog>
    </>
  );
};
