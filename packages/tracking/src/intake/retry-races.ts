import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel';

const policy = retry(
  handleWhenResult((result) => result === 'raced'),
  { maxAttempts: 12, backoff: new ExponentialBackoff({ initialDelay: 5, maxDelay: 250 }) },
);

/** Repeats an attempt until it has not been overtaken. Rejects when that takes too long, so that the
 *  provider comes again. */
export const retryRaces = async <T extends string>(
  attempt: () => Promise<T | 'raced'>,
): Promise<T> => {
  const result = await policy.execute(attempt);
  if (result === 'raced') throw new Error('Too many events at once about one message');
  return result;
};
