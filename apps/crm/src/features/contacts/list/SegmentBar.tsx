import type { ContactFilter, Segment } from '@distronation/contracts';
import Stack from '@mui/material/Stack';
import { lazy, Suspense } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { QuietFailure } from '../../../ui/QuietFailure.tsx';
import { filtersOf, isFiltered, noFilters, sameFilters, type Filters } from './filters.ts';
import { useSegments } from '../../../lib/contacts/use-segments.ts';

// With their dialogs apart from the list, which most of its readers only search.
const SaveSegment = lazy(async () => ({
  default: (await import('./SaveSegment.tsx')).SaveSegment,
}));
const DeleteSegment = lazy(async () => ({
  default: (await import('./DeleteSegment.tsx')).DeleteSegment,
}));

interface SegmentBarProps {
  filters: Filters;
  /** The same as the search takes it; undefined for what asks for nothing. */
  filter: ContactFilter | undefined;
  mayChange: boolean;
  onApply: (filters: Filters) => void;
}

/** Everybody, or whoever a saved segment finds; and the way to save what is searched for now. */
export const SegmentBar = ({ filters, filter, mayChange, onApply }: SegmentBarProps) => {
  const { data: segments = [], error, refetch } = useSegments();
  const active = segments.find((segment) => sameFilters(filtersOf(segment.filter), filters));
  const show = (segment: Segment | undefined) =>
    onApply(segment ? filtersOf(segment.filter) : noFilters);
  const choose = (id: string) => show(segments.find((each) => each.id === id));
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
      {error && (
        <QuietFailure
          what="The saved segments"
          failure={describeFailure(error)}
          onRetry={() => void refetch()}
        />
      )}
      <Suspense>
        {mayChange && active && <DeleteSegment segment={active} onShow={show} />}
        {mayChange && !active && filter && isFiltered(filters) && <SaveSegment filter={filter} />}
      </Suspense>
    </Stack>
  );
};
