import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link, useSearchParams } from 'react-router';
import { describeFailure } from '../../lib/describe-failure.ts';
import { newest } from '../../lib/paging.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { EntryPager } from './EntryPager.tsx';
import { EntryTable } from './EntryTable.tsx';
import { isFiltered, type Filters, type Scope } from './filters.ts';
import type { useEntries } from './use-entries.ts';

const NoEntries = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="No entry matches">
      Take a filter away, or choose a longer time. An address is found as a whole only.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing was done yet">
      Every choice of a recipient and every act of a colleague is written down here: who, what, when
      and by which way.
    </EmptyState>
  );

interface EntriesProps {
  filters: Filters;
  scope: Scope;
  /** Whether anything is asked for, and whether that makes sense. */
  isAsked: boolean;
  isSound: boolean;
  list: ReturnType<typeof useEntries>;
}

/** The list, or what stands in its place while there is none. */
export const Entries = ({ filters, scope, isAsked, isSound, list }: EntriesProps) => {
  const [search] = useSearchParams();
  if (!isAsked) {
    return (
      <EmptyState title="Whose choices?">
        Enter an address above to see what that person chose, when, and by which way. Only
        administrators see what everybody did.
      </EmptyState>
    );
  }
  if (!isSound) {
    return (
      <EmptyState title="These filters ask for nothing">Mend what is marked above.</EmptyState>
    );
  }
  if (list.error) {
    return (
      <ErrorState
        failure={describeFailure(list.error)}
        onRetry={() => void list.refetch()}
        action={
          search.has('cursor') && (
            <Button component={Link} to={newest(search)}>
              Go to the newest
            </Button>
          )
        }
      />
    );
  }
  if (!list.data) return <LoadingSkeleton label="Loading the entries" lines={8} />;
  const { entries, cursor } = list.data;
  const isPage = cursor !== undefined || search.has('cursor');
  if (entries.length === 0 && !isPage) return <NoEntries filtered={isFiltered(filters)} />;
  return (
    <Box aria-busy={list.isPlaceholderData} sx={{ opacity: list.isPlaceholderData ? 0.5 : 1 }}>
      <EntryTable entries={entries} scope={scope} />
      <EntryPager shown={entries.length} cursor={cursor} />
    </Box>
  );
};
