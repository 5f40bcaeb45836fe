import type { Segment } from '@distronation/contracts';
import Button from '@mui/material/Button';
import { useToast } from '../../../ui/toast.tsx';
import { useSegmentChanges } from './use-segment-changes.ts';

interface DeleteSegmentProps {
  segment: Segment;
  /** Shows another one, or everybody. Called again if it comes back. */
  onShow: (segment: Segment | undefined) => void;
}

/** Deletes without asking: it can be had back by a click, under the same name and id. */
export const DeleteSegment = ({ segment, onShow }: DeleteSegmentProps) => {
  const toast = useToast();
  const { save, remove } = useSegmentChanges();
  const { id, name, filter } = segment;
  // Awaited, since the button is gone by the time that there is an answer.
  const undo = async () => {
    try {
      await save.mutateAsync({ name, filter });
      onShow(segment);
    } catch {
      toast('The segment could not be brought back. Save it again.');
    }
  };
  const start = async () => {
    onShow(undefined);
    try {
      await remove.mutateAsync(id);
      toast(`Deleted “${name}”`, { label: 'Undo', run: () => void undo() });
    } catch {
      toast('The segment could not be deleted. Try again.');
      onShow(segment);
    }
  };
  return (
    <Button size="small" onClick={() => void start()}>
      Delete this segment
    </Button>
  );
};
