import { ApiError } from '@distronation/api-client';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { FailureWords } from '../../../ui/ErrorState.tsx';
import { YouTubeFailure, type YouTubeFailureKind } from './youtube-failure.ts';

const tomorrow =
  'What you searched for in this tab is still there. The budget is whole again at midnight in California.';

const words: Readonly<Record<YouTubeFailureKind, FailureWords>> = {
  QuotaExceeded: {
    title: 'YouTube’s quota for today is used up',
    meaning: 'YouTube answers no more searches of ours until tomorrow.',
    advice: tomorrow,
  },
  RateLimited: {
    title: 'Too many searches at once',
    meaning: 'YouTube asked for a pause, four times in a row.',
    advice: 'Wait a minute, then try again.',
  },
  Refused: {
    title: 'YouTube does not let us in',
    meaning: 'It refused our access, and a new one as well.',
    advice: 'Tell an administrator: the Google account behind the CRM has to allow it again.',
  },
  PageGone: {
    title: 'This page of the search is gone',
    meaning: 'YouTube keeps the places of a search for a while only.',
    advice: 'Search again from the first page.',
  },
  InvalidRequest: {
    title: 'YouTube did not understand the search',
    meaning: 'It refused the words that were searched for.',
    advice: 'Change them, then try again.',
  },
  NotFound: {
    title: 'The channel is gone',
    meaning: 'It was deleted, or YouTube closed it.',
    advice: 'Choose another one.',
  },
  Unavailable: {
    title: 'YouTube has trouble',
    meaning: 'It could not answer, or what it answered made no sense.',
    advice: 'Try again in a minute.',
  },
  NetworkError: {
    title: 'No answer from YouTube',
    meaning: 'The connection broke off, four times in a row.',
    advice: 'Check your connection, then try again.',
  },
};

const byCode: Readonly<Record<string, FailureWords>> = {
  youtube_quota_spent: {
    title: 'Today’s budget for searches is used up',
    meaning: 'Too little is left of the units that YouTube gives us all for a day.',
    advice: tomorrow,
  },
  youtube_not_configured: {
    title: 'The CRM has no access to YouTube yet',
    meaning: 'Nobody has connected it with a Google account.',
    advice: 'Ask an administrator to set it up.',
  },
  youtube_token_unavailable: {
    title: 'Google gave us no access to YouTube',
    meaning: 'It did not answer, or no longer knows the account behind the CRM.',
    advice: 'Try again in a minute. If it stays, tell an administrator.',
  },
};

/** Plain words for what went wrong with a search. */
export const describeYouTubeFailure = (error: unknown): FailureWords => {
  if (error instanceof YouTubeFailure) return words[error.kind];
  const own = error instanceof ApiError ? byCode[error.code] : undefined;
  return own && error instanceof ApiError
    ? { ...own, requestId: error.requestId }
    : describeFailure(error);
};
