import Button from '@mui/material/Button';
import { describeFailure } from '../../lib/describe-failure.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';

/** What could not be read, with the way to ask again. */
export const QueryFailure = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <ErrorState
    failure={describeFailure(error)}
    action={
      <Button variant="outlined" onClick={onRetry}>
        Try again
      </Button>
    }
  />
);
