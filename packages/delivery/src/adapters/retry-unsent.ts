import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel';

const backoff = new ExponentialBackoff({ initialDelay: 500, maxDelay: 4_000 });

/** Calls a provider again only after an answer that proves that nothing was sent, and only while the
 *  caller's time lasts (epoch milliseconds). Resolves to the last answer. */
export const retryUnsent = async <T>(
  call: () => Promise<T>,
  isProvenUnsent: (answer: T) => boolean,
  deadline: number,
  now: () => number,
): Promise<T> => {
  // The policy types no answers, and is shown those of `call` alone.
  const mayRetry = (answer: unknown) => isProvenUnsent(answer as T) && now() < deadline;
  return retry(handleWhenResult(mayRetry), { maxAttempts: 2, backoff }).execute(call);
};
