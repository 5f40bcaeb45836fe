import { ApiError, trackingDataCsv } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link, useSearchParams } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ExportButton, ExportStatus } from '../../../ui/CsvExport.tsx';
import { useCsvExport } from '../../../lib/use-csv-export.ts';
import { useTrackedEvents } from '../use-tracked-events.ts';
import { EventFilters } from './EventFilters.tsx';
import { EventPager } from './EventPager.tsx';
import { EventTable } from './EventTable.tsx';
import {
  checkFilters,
  isFiltered,
  problemsByFilter,
  queryOf,
  readFilters,
  type Filters,
} from './filters.ts';
import { newest, readPlace } from '../../../lib/paging.ts';

const pageSize = 50;

/** The filters and the page that the address asks for, and the events that are there. */
const useLog = () => {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const ownProblems = checkFilters(filters);
  const isSound = Object.keys(ownProblems).length === 0;
  const { cursor } = readPlace(search);
  const query = { ...queryOf(filters), limit: pageSize, ...(cursor && { cursor }) };
  const events = useTrackedEvents(query, isSound);
  const refused = events.error instanceof ApiError ? problemsByFilter(events.error.problems) : {};
  return {
    search,
    filters,
    isSound,
    events,
    problems: { ...refused, ...ownProblems },
    apply: (changed: Filters) =>
      setSearch(Object.entries(changed).filter(([, value]) => value !== '')),
  };
};

const NoEvents = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="No event matches">
      Take a filter away, or choose a longer time. An event shows here within seconds of its
      arrival.
    </EmptyState>
  ) : (
    <EmptyState
      title="No mail has gone out yet"
      action={
        <Button variant="outlined" component={Link} to={paths.compose.href()}>
          Compose a mail
        </Button>
      }
    >
      What the mail providers tell about each mail shows here: delivered, opened, bounced.
    </EmptyState>
  );

const Events = ({
  log: { search, filters, isSound, events },
}: {
  log: ReturnType<typeof useLog>;
}) => {
  if (!isSound) {
    return (
      <EmptyState title="These filters ask for nothing">Mend what is marked above.</EmptyState>
    );
  }
  if (events.error) {
    return (
      <ErrorState
        failure={describeFailure(events.error)}
        onRetry={() => void events.refetch()}
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
  if (!events.data) return <LoadingSkeleton label="Loading the events" lines={8} />;
  const { events: rows, pagination } = events.data;
  if (rows.length === 0) return <NoEvents filtered={isFiltered(filters)} />;
  return (
    <Box aria-busy={events.isPlaceholderData} sx={{ opacity: events.isPlaceholderData ? 0.5 : 1 }}>
      <EventTable events={rows} />
      <EventPager shown={rows.length} total={pagination.total} cursor={pagination.cursor} />
    </Box>
  );
};

/** Every event of every mail, newest first. All that chooses among them is in the address. */
export const TrackingPage = () => {
  const log = useLog();
  const client = useClient();
  const csv = useCsvExport({
    fileName: 'events.csv',
    table: (options) => trackingDataCsv(client, queryOf(log.filters), options),
    say: useToast(),
  });
  return (
    <PageFrame
      title="Tracking"
      help="What became of each mail, as the mail providers tell it. Open a row to see a mail’s whole story."
      otherActions={
        <>
          <Button onClick={() => void log.events.refetch()} loading={log.events.isFetching}>
            Refresh
          </Button>
          <ExportButton csv={csv} ready={log.isSound} />
        </>
      }
    >
      <ExportStatus csv={csv} />
      <EventFilters filters={log.filters} problems={log.problems} onApply={log.apply} />
      <Events log={log} />
    </PageFrame>
  );
};
