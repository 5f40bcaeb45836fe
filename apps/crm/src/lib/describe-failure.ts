import { ApiError, NetworkError } from '@distronation/api-client';
import type { FailureWords } from '../ui/ErrorState.tsx';
import { authFailureWords } from './auth/failure-words.ts';
import { AuthFailure } from './auth/staff-auth.ts';

const offline: FailureWords = {
  title: 'No answer from the server',
  meaning: 'The connection broke off, or the server took too long.',
  advice: 'Check your connection, then try again.',
};

const ours = (requestId?: string): FailureWords => ({
  title: 'Something went wrong on our side',
  meaning: 'The server could not finish the request.',
  advice: `Try again in a minute. If it stays, write to support${requestId ? ' and quote the request below' : ''}.`,
});

const signedOut: FailureWords = {
  title: 'Your session has ended',
  meaning: 'The server no longer accepts your sign-in.',
  advice: 'Sign out and in again; nothing that you wrote is lost.',
};

const notVerified: FailureWords = {
  title: 'Your e-mail address is not verified yet',
  meaning: 'Until it is, the server shows you nothing and sends nothing.',
  advice: 'Open the link in the message that we sent you, then try again.',
};

const notAllowed: FailureWords = {
  title: 'Your account may not do this',
  meaning: 'Your role does not include this action.',
  advice: 'Ask an administrator for the role that you need.',
};

const seconds = (count: number): string => (count === 1 ? '1 second' : `${count} seconds`);

const tooMany = ({ retryAfter }: ApiError): FailureWords => ({
  title: 'Too many requests at once',
  meaning: 'The server limits how many requests each of us makes in a minute.',
  advice: `Wait ${retryAfter === undefined ? 'a minute' : seconds(retryAfter)}, then try again.`,
});

const words = (error: ApiError): FailureWords => {
  if (error.code === 'email_not_verified') return notVerified;
  if (error.status === 401) return signedOut;
  if (error.status === 403) return notAllowed;
  if (error.status === 429) return tooMany(error);
  if (error.status >= 500 || error.code === 'unexpected_answer') return ours(error.requestId);
  return {
    title: 'The server refused the request',
    meaning: `${error.message}.`,
    advice: 'Change what it names, then try again.',
  };
};

/** Plain words for whatever a call was rejected with. */
export const describeFailure = (error: unknown): FailureWords => {
  if (error instanceof NetworkError) return offline;
  if (error instanceof ApiError) return { ...words(error), requestId: error.requestId };
  // Nothing was asked of the server: there was no token to ask by.
  if (error instanceof AuthFailure) return authFailureWords(error);
  return ours();
};
