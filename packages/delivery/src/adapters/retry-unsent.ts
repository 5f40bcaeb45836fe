import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel';

const policyFor = <T>(isProvenUnsent: (answer: T) => boolean) =>
  retry(
    handleWhenResult((answer) => isProvenUnsent(answer as T)),
    { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 500, maxDelay: 4_000 }) },
  );

/** Calls a provider again only after an answer that proves that nothing was sent, and only while the
 *  caller's time lasts (epoch milliseconds). Resolves to the last answer. */
export const retryUnsent = async <T>(
  call: () => Promise<T>,
  isProvenUnsent: (answer: T) => boolean,
  deadline: number,
  now: () => number,
): Promise<T> => {
  const mayRetry = (answer: T) => isProvenUnsent(answer) && now() < deadline;
  return policyFor(mayRetry).execute(call);
};
