import { contactsCsv } from '@distronation/api-client';
import { readYouTubeToken } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../../lib/auth/use-may.ts';
import { useRole } from '../../../lib/auth/use-role.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { useCsvExport } from '../../../lib/use-csv-export.ts';
import { counted } from '../../../lib/words.ts';
import { ExportButton, ExportStatus } from '../../../ui/CsvExport.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ContactFilters } from './ContactFilters.tsx';
import { ContactList } from './ContactList.tsx';
import { filterOf, isFiltered, readFilters, type Filters } from './filters.ts';
import { SegmentBar } from './SegmentBar.tsx';
import { useContactSearch, type ContactSort } from './use-contact-search.ts';

const sorts: readonly { value: ContactSort; label: string }[] = [
  { value: 'changed', label: 'Latest change' },
  { value: 'name', label: 'Name' },
  { value: 'email', label: 'Address' },
];

/** The search that the address asks for, and what it finds. */
const useSearch = () => {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const filter = filterOf(filters);
  const sort = sorts.find(({ value }) => value === search.get('sort'))?.value ?? 'changed';
  const contacts = useContactSearch(filter && { filter, sort });
  const go = (changed: Filters, order: ContactSort) =>
    setSearch(
      Object.entries({ ...changed, sort: order === 'changed' ? '' : order }).filter(
        ([, value]) => value !== '',
      ),
      { replace: true },
    );
  return {
    filters,
    filter,
    sort,
    contacts,
    apply: (changed: Filters) => go(changed, sort),
    sortBy: (order: ContactSort) => go(filters, order),
  };
};

type Search = ReturnType<typeof useSearch>;

const Nobody = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="Nobody matches">
      Take a filter away, or search for less. A change shows here within five seconds.
    </EmptyState>
  ) : (
    <EmptyState
      title="There are no contacts yet"
      action={
        <Button variant="outlined" component={Link} to={paths.importContacts.href()}>
          Import contacts
        </Button>
      }
    >
      Import them from a CSV file, or add them one by one.
    </EmptyState>
  );

const Found = ({ search: { contacts, filter, filters, sort, sortBy } }: { search: Search }) => {
  const { first, total, rowAt, look, error } = contacts;
  if (!filter) {
    return (
      <EmptyState title="These filters ask for nothing">
        The address of this page is not one of ours. Clear the filters.
      </EmptyState>
    );
  }
  if (error) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void first.refetch()} />;
  }
  if (!first.data) return <LoadingSkeleton label="Loading the contacts" lines={8} />;
  if (total === 0) return <Nobody filtered={isFiltered(filters)} />;
  return (
    <Box aria-busy={first.isPlaceholderData} sx={{ opacity: first.isPlaceholderData ? 0.5 : 1 }}>
      <Stack direction="row" sx={{ mb: 3, gap: 4, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography role="status" sx={{ mr: 'auto', fontWeight: 600 }}>
          {counted(total, 'contact', 'contacts')}
        </Typography>
        <FilterChoice label="Sort by" options={sorts} value={sort} onChange={sortBy} />
      </Stack>
      <ContactList key={JSON.stringify([filter, sort])} total={total} rowAt={rowAt} onLook={look} />
    </Box>
  );
};

/** Everybody we know. All that chooses among them is in the address. */
export const ContactsPage = () => {
  const search = useSearch();
  const { filter, filters, contacts, apply } = search;
  const client = useClient();
  const say = useToast();
  const role = useRole();
  const mayFindLeads = useMay(readYouTubeToken);
  const mayChange = role !== 'viewer' && role !== 'none';
  const csv = useCsvExport({
    fileName: 'contacts.csv',
    table: (options) => contactsCsv(client, filter ?? {}, options),
    say,
  });
  return (
    <PageFrame
      title="Contacts"
      help="Everybody we know, and what each of them may be mailed about."
      primaryAction={
        mayChange && (
          <Button variant="contained" component={Link} to={paths.newContact.href()}>
            Add a contact
          </Button>
        )
      }
      otherActions={
        <>
          {mayFindLeads && (
            <Button
              component={Link}
              to={paths.leads.href({ find: 'open' })}
              // The thumb's bar has no room for a fourth; on a phone the way leads over the menu.
              sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
            >
              Find on YouTube
            </Button>
          )}
          {mayChange && (
            <Button component={Link} to={paths.importContacts.href()}>
              Import
            </Button>
          )}
          <ExportButton csv={csv} ready={filter !== undefined && contacts.total > 0} />
        </>
      }
    >
      <ExportStatus csv={csv} />
      <SegmentBar filters={filters} filter={filter} mayChange={mayChange} onApply={apply} />
      <ContactFilters filters={filters} onApply={apply} />
      <Found search={search} />
    </PageFrame>
  );
};
