import { ApiError } from '@distronation/api-client';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState, type FailureWords } from '../../../ui/ErrorState.tsx';
import { provesUnsent } from '../attempt.ts';

const unknownOutcome = {
  title: 'It is not known yet whether the mail went out',
  meaning: 'The answer did not arrive.',
  advice: 'Ask again: this mail is never sent twice.',
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

export const SendFailure = ({ error }: { error: unknown }) => (
  <ErrorState failure={wordsOf(error)} />
);
