import type { PayoutRunBrief } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { paths } from '../../../lib/paths.ts';
import { Figures } from '../../../ui/Figures.tsx';
import { LoadingSkeleton, roomOf } from '../../../ui/LoadingSkeleton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { standingOf, statements } from '../run-words.ts';
import { usePayoutRuns } from '../use-payout-runs.ts';

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 4 };

const WaitingRun = ({ run }: { run: PayoutRunBrief }) => (
  <Box component="li">
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'baseline', mb: 1 }}>
      <Link
        component={RouterLink}
        to={paths.payoutRun.href(run.id)}
        sx={{ mr: 'auto', overflowWrap: 'anywhere' }}
      >
        {run.name}
      </Link>
      <StatusChip {...standingOf(run)} />
    </Box>
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {statements(run.recipients)}, <Figures text={run.totals.join(', ')} />, uploaded by{' '}
      {run.createdBy}
    </Typography>
  </Box>
);

const Runs = ({ runs }: { runs: readonly PayoutRunBrief[] }) =>
  runs.length === 0 ? (
    <Typography color="textSecondary">No payout run waits.</Typography>
  ) : (
    <Box component="ul" sx={list}>
      {runs.map((run) => (
        <WaitingRun key={run.id} run={run} />
      ))}
    </Box>
  );

/** Payout runs that nobody has approved or discarded yet, among the latest. */
export const WaitingRuns = () => {
  const { data, error, refetch } = usePayoutRuns();
  const runs = data?.pages.flatMap((page) => page.runs).filter(({ status }) => status === 'draft');
  return (
    <Panel title="Payout runs to approve">
      {error && <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />}
      <Box sx={roomOf(2)}>
        {!error && runs && <Runs runs={runs} />}
        {!error && !runs && <LoadingSkeleton label="Loading the payout runs" lines={2} />}
      </Box>
    </Panel>
  );
};
