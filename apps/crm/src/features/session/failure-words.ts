import { AuthFailure, type AuthFailureReason } from '../../lib/auth/staff-auth.ts';
import type { FailureWords } from '../../ui/ErrorState.tsx';

const words: Readonly<Record<AuthFailureReason, FailureWords>> = {
  wrong_credentials: {
    title: 'That did not match an account',
    meaning: 'The e-mail address or the password is wrong.',
    advice: 'Check both and try again, or reset your password.',
  },
  too_many_attempts: {
    title: 'Too many attempts',
    meaning: 'Signing in is paused for this account, to keep guessers out.',
    advice: 'Wait a few minutes, or reset your password now.',
  },
  account_disabled: {
    title: 'This account is switched off',
    meaning: 'An administrator has closed it.',
    advice: 'Ask an administrator if you should still have access.',
  },
  offline: {
    title: 'No connection',
    meaning: 'The sign-in service could not be reached.',
    advice: 'Check your connection, then try again.',
  },
  unknown: {
    title: 'Signing in failed on our side',
    meaning: 'The sign-in service gave an answer that we did not expect.',
    advice: 'Try again in a minute; if it stays, write to support@distro-nation.com.',
  },
};

export const authFailureWords = (error: unknown): FailureWords =>
  words[error instanceof AuthFailure ? error.reason : 'unknown'];
