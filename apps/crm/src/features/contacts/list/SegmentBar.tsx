import type { ContactFilter } from '@distronation/contracts';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { filtersOf, isFiltered, noFilters, sameFilters, type Filters } from './filters.ts';
import { SaveSegment } from './SaveSegment.tsx';
import { useSegmentChanges, useSegments } from './use-segments.ts';

interface SegmentBarProps {
  filters: Filters;
  /** The same as the search takes it; undefined for what asks for nothing. */
  filter: ContactFilter | undefined;
  mayChange: boolean;
  onApply: (filters: Filters) => void;
}

const DeleteSegment = ({
  id,
  name,
  onDeleted,
}: {
  id: string;
  name: string;
  onDeleted: () => void;
}) => {
  const toast = useToast();
  const { remove } = useSegmentChanges();
  const [open, setOpen] = useState(false);
  const confirm = () => {
    setOpen(false);
    remove.mutate(id, {
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
        title={`Delete “${name}”?`}
        confirmLabel="Delete the segment"
        onConfirm={confirm}
        onCancel={() => setOpen(false)}
      >
        The contacts in it stay; only the saved filters go.
      </ConfirmDialog>
    </>
  );
};

/** Everybody, or whoever a saved segment finds; and the way to save what is searched for now. */
export const SegmentBar = ({ filters, filter, mayChange, onApply }: SegmentBarProps) => {
  const { data: segments = [] } = useSegments();
  const active = segments.find((segment) => sameFilters(filtersOf(segment.filter), filters));
  const choose = (id: string) => {
    const segment = segments.find((each) => each.id === id);
    onApply(segment ? filtersOf(segment.filter) : noFilters);
  };
  const everybody = isFiltered(filters) ? '' : 'all';
  const options = [
    { value: 'all', label: 'Everybody' },
    ...segments.map(({ id, name, count }) => ({ value: id, label: name, count })),
  ];
  return (
    <Stack direction="row" sx={{ gap: 2, mb: 4, flexWrap: 'wrap', alignItems: 'center' }}>
      <FilterChoice
        label="Segments"
        options={options}
        value={active?.id ?? everybody}
        onChange={choose}
      />
      {mayChange && active && (
        <DeleteSegment id={active.id} name={active.name} onDeleted={() => onApply(noFilters)} />
      )}
      {mayChange && !active && filter && isFiltered(filters) && <SaveSegment filter={filter} />}
    </Stack>
  );
};
