import { ErrorState } from '../../../ui/ErrorState.tsx';
import { describeFileFailure } from '../failure-words.ts';

/** What went wrong with files, with the way to try again. */
export const Failure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => (
  <ErrorState failure={describeFileFailure(error)} onRetry={onRetry} />
);
