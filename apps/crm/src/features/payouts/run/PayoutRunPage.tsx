import { payoutRowsCsv } from '@distronation/api-client';
import type { PayoutRunDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { useParams } from 'react-router';
import { useSession } from '../../../lib/auth/session.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { useClient } from '../../../lib/use-client.ts';
import { useCsvExport } from '../../../lib/use-csv-export.ts';
import { ExportButton, ExportStatus } from '../../../ui/CsvExport.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { monthWords } from '../../../lib/month.ts';
import { usePayoutRun } from '../use-payout-runs.ts';
import { FactsPanel } from './FactsPanel.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { RowPanel } from './RowPanel.tsx';
import { RowsPanel } from './RowsPanel.tsx';
import { ApproveButton, DraftActions } from './RunActions.tsx';
import { SamplePanel } from './SamplePanel.tsx';
import { StandingNotice } from './StandingNotice.tsx';
import { hasChanged, useDecideRun, type DecideRun } from './use-decide-run.ts';

const columns = {
  display: 'grid',
  gap: 5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
  '& > div': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 5 },
};

const Refusal = ({ decide: { error } }: { decide: DecideRun }) => {
  if (!error) return null;
  return hasChanged(error) ? (
    <Notice tone="caution" title="Something has changed since you looked">
      A file, a contact or somebody’s choice is not as it was. What was found is shown as it is now:
      look through it, and approve again.
    </Notice>
  ) : (
    <ErrorState failure={describeFailure(error)} />
  );
};

const useExport = ({ id, month, year }: PayoutRunDetail) => {
  const client = useClient();
  const say = useToast();
  const fileName = `payout-run-${year}-${month}.csv`;
  return useCsvExport({ fileName, table: (options) => payoutRowsCsv(client, id, options), say });
};

const Run = ({ run }: { run: PayoutRunDetail }) => {
  const session = useSession();
  const [read, write] = useAddressState({ row: '' });
  const decide = useDecideRun(run);
  const csv = useExport(run);
  const isOwn = session.state === 'staff' && session.user.email === run.createdBy;
  const isDraft = run.status === 'draft';
  const row = Number(read('row')) || undefined;
  const openRow = (number: number) => write({ row: String(number) });
  return (
    <PageFrame
      title={run.name}
      help={`Statements for ${monthWords(run)}, and what became of them.`}
      primaryAction={isDraft && !isOwn && <ApproveButton run={run} decide={decide} />}
    >
      <ExportStatus csv={csv} />
      <Box sx={columns}>
        <div>
          <Refusal decide={decide} />
          <StandingNotice
            run={run}
            isOwn={isOwn}
            actions={<DraftActions run={run} decide={decide} />}
          />
          <ProgressPanel run={run} />
          <FindingsPanel run={run} onOpenRow={openRow} />
          <RowsPanel run={run} action={<ExportButton csv={csv} ready />} onOpenRow={openRow} />
        </div>
        <div>
          <FactsPanel run={run} />
          <SamplePanel run={run} />
        </div>
      </Box>
      <RowPanel run={run} row={row} onClose={() => write({ row: '' })} />
    </PageFrame>
  );
};

/** One run, for both who have to see it, and for whoever follows it afterwards. */
export const PayoutRunPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = usePayoutRun(id);
  if (data) return <Run run={data} />;
  return (
    <PageFrame title="Payout run">
      {error ? (
        <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingSkeleton label="Loading the payout run" />
      )}
    </PageFrame>
  );
};
