import type { FailureWords } from '../../ui/ErrorState.tsx';
import { AuthFailure, type AuthFailureReason } from './staff-auth.ts';

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
  bad_link: {
    title: 'This link does not work any more',
    meaning: 'It was used before, or it is too old, or a part of it is missing.',
    advice: 'Ask for a new one.',
  },
  weak_password: {
    title: 'This password is too easy to guess',
    meaning: 'The sign-in service does not take it.',
    advice: 'Choose a longer one.',
  },
  session_ended: {
    title: 'Your session has ended',
    meaning: 'It was ended from elsewhere, or by an administrator.',
    advice: 'Sign in again.',
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
