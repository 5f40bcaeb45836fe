import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel';

const backoff = { initialDelay: 500, maxDelay: 4_000 };

/** Calls a provider again only after an answer that proves that nothing was sent, and only while the
 *  caller's time lasts (epoch milliseconds). Resolves to the last answer. */
export const retryUnsent = async <T>(
  call: () => Promise<T>,
  isProvenUnsent: (answer: T) => boolean,
  deadline: number,
  now: () => number,
): Promise<T> => {
  let last: { answer: T } | undefined;
  const mayRetry = () => last !== undefined && isProvenUnsent(last.answer) && now() < deadline;
  const policy = retry(handleWhenResult(mayRetry), {
    maxAttempts: 2,
    backoff: new ExponentialBackoff(backoff),
  });
  return policy.execute(async () => {
    const answer = await call();
    last = { answer };
    return answer;
  });
};
