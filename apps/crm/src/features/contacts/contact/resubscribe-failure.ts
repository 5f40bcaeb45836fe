import { ApiError } from '@distronation/api-client';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { FailureWords } from '../../../ui/ErrorState.tsx';

const words: Readonly<Record<string, Omit<FailureWords, 'requestId'>>> = {
  recipient_blocked: {
    title: 'This address stays blocked',
    meaning:
      'Either the person reported a mail as spam, which only they can take back, or the address cannot receive mail.',
    advice:
      'Ask the person to subscribe again by the link in an older mail, or for another address.',
  },
  recipient_erased: {
    title: 'The person asked to be erased',
    meaning: 'Their choices hold on, and nobody but them may change these.',
    advice: 'If they want mail again, they can use the link in an older mail.',
  },
  provider_unavailable: {
    title: 'The mail provider does not answer',
    meaning: 'The address is on its list of those whom it does not mail. Nothing is changed.',
    advice: 'Try again in a few minutes.',
  },
};

/** Why somebody could not be subscribed again, and what to do. */
export const resubscribeFailure = (error: unknown): FailureWords => {
  const known = error instanceof ApiError ? words[error.code] : undefined;
  return known && error instanceof ApiError
    ? { ...known, requestId: error.requestId }
    : describeFailure(error);
};
