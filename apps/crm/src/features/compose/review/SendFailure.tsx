import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState, type FailureWords } from '../../../ui/ErrorState.tsx';
import { provesUnsent } from './proves-unsent.ts';

const unknownOutcome = {
  title: 'It is not known yet whether the mail went out',
  meaning: 'The answer did not arrive.',
  advice: 'Ask again: this mail is never sent twice.',
};

const wordsOf = (error: unknown): FailureWords => {
  const words = describeFailure(error);
  if (!provesUnsent(error)) return { ...unknownOutcome, requestId: words.requestId };
  return { ...words, meaning: `Nothing was sent. ${words.meaning}` };
};

export const SendFailure = ({ error }: { error: unknown }) => (
  <ErrorState failure={wordsOf(error)} />
);
