import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

/** What happened, what it means, what to do: in that order, and never a code alone. */
export interface FailureWords {
  title: string;
  meaning: string;
  advice: string;
  /** For the support staff, who find the request by it. */
  requestId?: string | undefined;
}

interface ErrorStateProps {
  failure: FailureWords;
  /** Asks anew, where that may help. */
  onRetry?: (() => void) | undefined;
  /** What can be done besides. */
  action?: ReactNode;
}

export const ErrorState = ({ failure, onRetry, action }: ErrorStateProps) => (
  <Notice
    tone="negative"
    title={failure.title}
    action={
      (onRetry ?? action) && (
        <>
          {onRetry && (
            <Button variant="outlined" onClick={onRetry}>
              Try again
            </Button>
          )}
          {action}
        </>
      )
    }
  >
    {failure.meaning} {failure.advice}
    {failure.requestId && (
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
        Request {failure.requestId}
      </Typography>
    )}
  </Notice>
);
