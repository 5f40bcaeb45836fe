import type { PayoutRunDetail } from '@distronation/contracts';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { counted } from '../../../lib/words.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { monthWords } from '../../../lib/month.ts';
import { statements } from '../run-words.ts';
import type { DecideRun } from './use-decide-run.ts';

interface RunActionsProps {
  run: PayoutRunDetail;
  decide: DecideRun;
}

/** The one thing for a second person to do. */
export const ApproveButton = ({ run, decide }: RunActionsProps) => {
  const [asking, setAsking] = useState(false);
  const what = `Send ${statements(run.recipients)}`;
  const approve = () => {
    setAsking(false);
    decide.mutate('approve');
  };
  return (
    <>
      <Button
        variant="contained"
        disabled={run.errors > 0}
        loading={decide.isPending && decide.variables === 'approve'}
        onClick={() => setAsking(true)}
      >
        {what}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`${what} for ${monthWords(run)}?`}
        confirmLabel={what}
        cancelLabel="Not yet"
        dangerous={false}
        onConfirm={approve}
        onCancel={() => setAsking(false)}
      >
        <Typography>
          They come to {run.totals.join(' and ') || 'no amounts'}, and begin to go out at once. Each
          partner gets links to their own reports, and whoever unsubscribed gets nothing.
        </Typography>
        {run.warnings > 0 && (
          <Typography sx={{ mt: 3 }}>
            It has {counted(run.warnings, 'warning', 'warnings')}: you have looked at what they say.
          </Typography>
        )}
      </ConfirmDialog>
    </>
  );
};

/** The quieter ways on with a draft. */
export const DraftActions = ({ decide }: RunActionsProps) => {
  const [asking, setAsking] = useState(false);
  const discard = () => {
    setAsking(false);
    decide.mutate('discard');
  };
  return (
    <>
      <Button
        variant="outlined"
        loading={decide.isPending && decide.variables === 'check'}
        onClick={() => decide.mutate('check')}
      >
        Check again
      </Button>
      <Button color="inherit" onClick={() => setAsking(true)}>
        Discard
      </Button>
      <ConfirmDialog
        open={asking}
        title="Discard this run?"
        confirmLabel="Discard the run"
        onConfirm={discard}
        onCancel={() => setAsking(false)}
      >
        <Typography>
          Nobody can approve it any more. It stays in the list, with its rows.
        </Typography>
      </ConfirmDialog>
    </>
  );
};
