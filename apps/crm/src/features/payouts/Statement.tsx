import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { describeFailure } from '../../lib/describe-failure.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { number } from '../../lib/words.ts';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { MailView } from '../../ui/mail/MailView.tsx';

interface StepsProps {
  /** From 1. */
  row: number;
  rows: number;
  onStep: (row: number) => void;
}

/** Goes from statement to statement. */
export const RowSteps = ({ row, rows, onStep }: StepsProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
    <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ mr: 'auto' }}>
      Row {number(row)} of {number(rows)}
    </Typography>
    <IconButton aria-label="Previous statement" disabled={row <= 1} onClick={() => onStep(row - 1)}>
      <ChevronLeftOutlined />
    </IconButton>
    <IconButton aria-label="Next statement" disabled={row >= rows} onClick={() => onStep(row + 1)}>
      <ChevronRightOutlined />
    </IconButton>
  </Box>
);

interface StatementProps {
  mail: { subject: string; html: string; text: string } | undefined;
  /** Whether the mail is another row's, while this row's is on its way: it keeps the room, and is not shown. */
  isOther: boolean;
  error: unknown;
  onRetry: () => void;
}

const frame = { border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' };

/** The mail of one row, as its reader will have it. */
export const Statement = ({ mail, isOther, error, onRetry }: StatementProps) => {
  const outline = <LoadingSkeleton label="Loading the statement" lines={4} />;
  if (mail) {
    return (
      <Box sx={{ position: 'relative' }}>
        <Box sx={{ visibility: isOther ? 'hidden' : 'visible' }}>
          <Typography sx={{ mb: 3, overflowWrap: 'anywhere' }}>
            <strong>{mail.subject}</strong>
          </Typography>
          <Box sx={frame}>
            <MailView html={mail.html} text={mail.text} />
          </Box>
        </Box>
        {isOther && <Box sx={{ position: 'absolute', inset: 0 }}>{outline}</Box>}
      </Box>
    );
  }
  return error ? <ErrorState failure={describeFailure(error)} onRetry={onRetry} /> : outline;
};
