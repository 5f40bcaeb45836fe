import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { usePayoutRuns } from '../use-payout-runs.ts';
import { RunTable } from './RunTable.tsx';

const NoRuns = () => (
  <EmptyState title="No payout run yet">
    A run begins with the CSV file of a month: who gets which amounts, and whose reports. It is held
    against the report files and the contacts, and a second person approves it before anything is
    sent.
  </EmptyState>
);

const Runs = () => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePayoutRuns();
  if (error && !data)
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Loading the payout runs" />;
  const runs = data.pages.flatMap((page) => page.runs);
  return (
    <>
      {runs.length === 0 ? <NoRuns /> : <RunTable runs={runs} />}
      {hasNextPage && (
        <Button
          variant="outlined"
          sx={{ mt: 4 }}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older ones
        </Button>
      )}
    </>
  );
};

/** The statements of each month, from their file to what became of them. */
export const PayoutRunsPage = () => (
  <PageFrame
    title="Payout runs"
    help="The month’s statements, with each partner’s own reports. Two people see every run before it is sent."
    otherActions={
      <Button component={Link} to={paths.uncollected.href()}>
        Not yet collected
      </Button>
    }
    primaryAction={
      <Button variant="contained" component={Link} to={paths.newPayoutRun.href()}>
        New run
      </Button>
    }
  >
    <Runs />
  </PageFrame>
);
