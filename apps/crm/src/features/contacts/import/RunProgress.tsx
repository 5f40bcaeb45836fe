import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { number } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Run } from './use-import.ts';

interface RunProgressProps {
  run: Run;
  /** Rows that it is about. */
  total: number;
  /** What is being done: `Checking`. */
  doing: string;
  onCancel: () => void;
  onGoOn: () => void;
}

/** How far a run is, or why it stopped; nothing once it is done. */
export const RunProgress = ({ run, total, doing, onCancel, onGoOn }: RunProgressProps) => {
  const done = Math.min(run.outcomes.length, total);
  const howFar = `${number(done)} of ${number(total)} rows`;
  const goOn = (
    <Button variant="outlined" onClick={onGoOn}>
      Go on
    </Button>
  );
  if (run.state === 'done') return null;
  if (run.state === 'stopped') {
    return run.error === undefined ? (
      <Notice tone="caution" title={`Stopped after ${howFar}`} action={goOn}>
        What is done stays done. Going on takes up where it stopped.
      </Notice>
    ) : (
      <ErrorState failure={describeFailure(run.error)} action={goOn} />
    );
  }
  return (
    <Notice
      tone="neutral"
      title={`${doing}: ${howFar}`}
      action={
        <Button variant="outlined" onClick={onCancel}>
          Cancel
        </Button>
      }
    >
      It goes on while you stay on this page.
      <Box sx={{ mt: 3 }}>
        <LinearProgress
          variant="determinate"
          aria-label={doing}
          value={total === 0 ? 100 : (done / total) * 100}
        />
      </Box>
    </Notice>
  );
};
