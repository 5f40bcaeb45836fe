import { ApiError } from '@distronation/api-client';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { FailureWords } from '../../../ui/ErrorState.tsx';

const ownWords: Readonly<Record<string, FailureWords>> = {
  writing_help_unavailable: {
    title: 'The writing help gave no usable answer',
    meaning: 'It took too long, or said nothing that could be shown.',
    advice: 'Ask again, perhaps in other words.',
  },
  writing_help_busy: {
    title: 'The writing help is busy',
    meaning: 'It is asked by too many at the moment.',
    advice: 'Ask again in a minute.',
  },
  writing_help_not_configured: {
    title: 'There is no writing help any more',
    meaning: 'It was switched off since you opened this page.',
    advice: 'Close this and go on by yourself.',
  },
};

export const writingFailureWords = (error: unknown): FailureWords => {
  const words = error instanceof ApiError ? ownWords[error.code] : undefined;
  return words ?? describeFailure(error);
};
