import { ApiError } from '@distronation/api-client';
import { describeFailure } from '../../lib/describe-failure.ts';
import type { FailureWords } from '../../ui/ErrorState.tsx';
import { refusalWords } from './refusal-words.ts';

/** Plain words for whatever a change of a template was rejected with. */
export const templateFailure = (error: unknown): FailureWords => {
  if (!(error instanceof ApiError) || error.code !== 'template_refused') {
    return describeFailure(error);
  }
  return {
    title: 'It was not saved',
    meaning: `${refusalWords(error)}.`,
    advice:
      'A template has 40 versions at most, and there are 100 templates at most: begin a new template, or delete one that nobody sends.',
    requestId: error.requestId,
  };
};
