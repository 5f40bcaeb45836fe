import { ApiError } from '@distronation/api-client';
import { describeFailure } from '../../lib/describe-failure.ts';
import type { FailureWords } from '../../ui/ErrorState.tsx';

const words: Readonly<Record<string, FailureWords>> = {
  invitation_not_sent: {
    title: 'The invitation was not mailed',
    meaning: 'The account is there, but the sign-in service did not send its mail.',
    advice: 'Send it again from the list in a few minutes.',
  },
  not_invited: {
    title: 'No invitation is needed any more',
    meaning: 'This colleague has signed in meanwhile, or their account was disabled.',
    advice: 'Look at the list again.',
  },
  account_not_found: {
    title: 'This account is gone',
    meaning: 'Somebody has removed it from the sign-in service.',
    advice: 'Look at the list again.',
  },
  staff_busy: {
    title: 'Another account is being changed',
    meaning: 'Accounts are changed one after the other, so that an administrator is always left.',
    advice: 'Try again in a moment.',
  },
};

/** How a change of accounts went wrong. */
export const staffFailure = (error: unknown): FailureWords => {
  const known = error instanceof ApiError ? words[error.code] : undefined;
  return known ?? describeFailure(error);
};
