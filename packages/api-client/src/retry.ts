import { ApiError, NetworkError } from './errors.ts';

export interface RetryPolicy {
  /** Calls in all, the first one included. */
  attempts: number;
  /** The first pause, in milliseconds; it doubles from call to call. */
  baseDelay: number;
  /** Resolves after so many milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
  signal?.throwIfAborted();
};

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 3,
  baseDelay: 200,
  sleep,
  random: Math.random,
};

const passingStatuses = new Set([429, 502, 503, 504]);

const mayPass = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof ApiError && passingStatuses.has(error.status));

/** Full jitter, but never sooner than the server asked for. */
const pause = (error: unknown, attempt: number, { baseDelay, random }: RetryPolicy): number => {
  const asked = error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
  return Math.max(asked, random() * baseDelay * 2 ** attempt);
};

/** Calls again after failures that may pass by themselves. Only for calls that change nothing. */
export const withRetries = async <T>(
  call: () => Promise<T>,
  policy: RetryPolicy,
  signal?: AbortSignal,
): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt + 1 >= policy.attempts || !mayPass(error)) throw error;
      await policy.sleep(pause(error, attempt, policy), signal);
    }
  }
};
