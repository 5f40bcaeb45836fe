import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { FailureWords } from './ErrorState.tsx';

interface QuietFailureProps {
  /** What could not be read: `The templates`. */
  what: string;
  failure: FailureWords;
  onRetry: () => void;
}

/** Something beside the matter could not be read: the rest of the page goes on. */
export const QuietFailure = ({ what, failure, onRetry }: QuietFailureProps) => (
  <Typography role="alert" variant="body2" color="textSecondary">
    {what} could not be read: {failure.title}.{' '}
    <Link component="button" type="button" onClick={onRetry}>
      Try again
    </Link>
  </Typography>
);
