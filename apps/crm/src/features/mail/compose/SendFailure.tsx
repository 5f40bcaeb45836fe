import { ApiError } from '@distronation/api-client';
import Button from '@mui/material/Button';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState, type FailureWords } from '../../../ui/ErrorState.tsx';
import { provesUnsent } from '../attempt.ts';

const unknownOutcome = {
  title: 'It is not known yet whether the mail went out',
  meaning: 'The answer did not arrive.',
  advice: 'Ask again: the same mail is never sent twice.',
};

const refused = {
  title: 'The mail provider refused the mail',
  meaning: 'Nothing was sent.',
  advice: 'Check the sender and the content, then send again.',
};

const wordsOf = (error: unknown): FailureWords => {
  const words = describeFailure(error);
  if (!provesUnsent(error)) return { ...unknownOutcome, requestId: words.requestId };
  if (error instanceof ApiError && error.code === 'provider_refused') {
    return { ...refused, requestId: error.requestId };
  }
  return { ...words, meaning: `Nothing was sent. ${words.meaning}` };
};

interface SendFailureProps {
  error: unknown;
  busy: boolean;
  onAskAgain: () => void;
}

export const SendFailure = ({ error, busy, onAskAgain }: SendFailureProps) => (
  <ErrorState
    failure={wordsOf(error)}
    action={
      !provesUnsent(error) && (
        <Button variant="outlined" onClick={onAskAgain} loading={busy}>
          Ask again
        </Button>
      )
    }
  />
);
