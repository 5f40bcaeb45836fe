import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel';

const longestPauseMs = 4_000;

/** Calls again, twice at most, while an answer is one after which that may help. Pauses grow from about
 *  `firstPauseMs`, each of its own length. Resolves to the last answer. */
export const retryWhile = async <T>(
  call: () => Promise<T>,
  mayHelpAfter: (answer: T) => boolean,
  firstPauseMs: number,
): Promise<T> => {
  let last: { answer: T } | undefined;
  const mayRetry = () => last !== undefined && mayHelpAfter(last.answer);
  const policy = retry(handleWhenResult(mayRetry), {
    maxAttempts: 2,
    backoff: new ExponentialBackoff({ initialDelay: firstPauseMs, maxDelay: longestPauseMs }),
  });
  return policy.execute(async () => {
    const answer = await call();
    last = { answer };
    return answer;
  });
};
