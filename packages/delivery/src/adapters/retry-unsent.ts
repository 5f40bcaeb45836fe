import { retryWhile } from '@distronation/common/adapters';

const firstPauseMs = 500;

/** Calls a provider again only after an answer that proves that nothing was sent, and only while the
 *  caller's time lasts (epoch milliseconds). Resolves to the last answer. */
export const retryUnsent = <T>(
  call: () => Promise<T>,
  isProvenUnsent: (answer: T) => boolean,
  deadline: number,
  now: () => number,
): Promise<T> =>
  retryWhile(call, (answer) => isProvenUnsent(answer) && now() < deadline, firstPauseMs);
