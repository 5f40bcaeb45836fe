import type { ReadDriftResponse } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { describeFailure } from '../../lib/describe-failure.ts';
import { counted, number } from '../../lib/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { DriftReport } from './DriftReport.tsx';
import { useDrift } from './use-drift.ts';

type Drift = ReadDriftResponse['data'];

const Running = ({ running }: { running: NonNullable<Drift['running']> }) => (
  <Box sx={{ mb: 6 }}>
    <Notice tone="neutral" title="A comparison is under way">
      It began <LocalTime at={running.startedAt} />, and has read{' '}
      {counted(running.listed, 'contact', 'contacts')} at SES and {number(running.kept)} of ours.{' '}
      {running.differing === 0 ? 'None' : number(running.differing)} of them stood otherwise so far.
    </Notice>
  </Box>
);

const Found = ({ report, running }: Drift) => (
  <>
    {running && <Running running={running} />}
    {report ? (
      <DriftReport report={report} />
    ) : (
      <EmptyState title="No comparison has ended yet">
        The first one runs tonight. It changes nothing but opt-outs that one side lacks.
      </EmptyState>
    )}
  </>
);

/** Where SES's contact list and our record stood otherwise, and what was done about it. */
export const DriftPage = () => {
  const { data, error, refetch, isFetching } = useDrift();
  return (
    <PageFrame
      title="SES’s contact list"
      help="SES keeps a list of its own of who left. Every night it is held against our record. Where one holds an opt-out that the other lacks, it is carried over: only ever towards less mail."
      otherActions={
        <Button onClick={() => void refetch()} loading={isFetching}>
          Refresh
        </Button>
      }
    >
      {error && <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />}
      {!error && data && <Found {...data} />}
      {!error && !data && <LoadingSkeleton label="Loading the comparison" />}
    </PageFrame>
  );
};
