import { z } from 'zod';
import { orAborted } from '../../../lib/or-aborted.ts';
import { fetchWithRetry, type RetryOptions } from './fetch-with-retry.ts';
import { YouTubeFailure, type YouTubeFailureKind } from './youtube-failure.ts';
import type { YouTubeTokens } from './youtubeAuth.ts';

const refusal = z.object({
  error: z.object({ errors: z.array(z.object({ reason: z.string() })).min(1) }),
});

const reasonIn = async (response: Response): Promise<string> => {
  const said = refusal.safeParse(await response.json().catch(() => undefined));
  return said.data?.error.errors[0]?.reason ?? '';
};

const quotaReasons = new Set(['quotaExceeded', 'dailyLimitExceeded']);

const kindOf = (status: number, reason: string): YouTubeFailureKind => {
  if (quotaReasons.has(reason)) return 'QuotaExceeded';
  if (reason === 'invalidPageToken') return 'PageGone';
  if (status === 401 || status === 403) return 'Refused';
  if (status === 404) return 'NotFound';
  if (status === 429) return 'RateLimited';
  return status >= 500 ? 'Unavailable' : 'InvalidRequest';
};

const readJson = async <T extends z.ZodType>(
  response: Response,
  schema: T,
): Promise<z.output<T>> => {
  const answer = schema.safeParse(await response.json().catch(() => undefined));
  if (answer.success) return answer.data;
  throw new YouTubeFailure('Unavailable', { cause: answer.error });
};

export interface YouTubeCaller {
  /** What `schema` reads in the answer. Rejects with a `YouTubeFailure`, with what the token service
   *  rejects with, or with the reason of the signal that calls it off. */
  call<T extends z.ZodType>(
    path: string,
    query: Readonly<Record<string, string>>,
    schema: T,
    signal?: AbortSignal,
  ): Promise<z.output<T>>;
}

/** Calls of the YouTube Data API. A token that is refused is changed for another, once. */
export const youTubeCaller = ({
  apiUrl,
  tokens,
  ...options
}: RetryOptions & {
  /** As `https://www.googleapis.com/youtube/v3`. */
  apiUrl: string;
  tokens: YouTubeTokens;
}): YouTubeCaller => {
  const failureOf = async (response: Response): Promise<YouTubeFailure> =>
    new YouTubeFailure(kindOf(response.status, await reasonIn(response)));

  return {
    async call(path, query, schema, signal) {
      const url = `${apiUrl}/${path}?${new URLSearchParams(query).toString()}`;
      // Others may wait for the same token, which is not called off.
      const getToken = () => orAborted(tokens.getYouTubeAccessToken(), signal);
      const token = await getToken();
      const first = await fetchWithRetry(url, token, { ...options, signal });
      if (first.ok) return readJson(first, schema);
      const failure = await failureOf(first);
      // No token brings back what is spent.
      if (failure.kind !== 'Refused') throw failure;
      tokens.clearCachedYouTubeToken(token);
      const second = await fetchWithRetry(url, await getToken(), { ...options, signal });
      if (second.ok) return readJson(second, schema);
      throw await failureOf(second);
    },
  };
};
