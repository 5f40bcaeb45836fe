import { orAborted } from '../../../lib/or-aborted.ts';
import { YouTubeFailure } from './youtube-failure.ts';

/** Resolves after so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

const sleepForReal: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const retries = 3;

/** Milliseconds until a call is given up. */
const timeoutMs = 15_000;

export interface RetryOptions {
  fetch: typeof globalThis.fetch;
  sleep?: Sleep;
}

interface CallOptions extends RetryOptions {
  /** Ends the call at once, and all waiting for the next one. */
  signal?: AbortSignal | undefined;
}

/** Calls, and again after 2, 4 and 8 seconds while YouTube asks for a pause or does not answer. Rejects
 *  with `NetworkError`, or with the signal's reason. */
export const fetchWithRetry = async (
  url: string,
  token: string,
  { fetch, sleep = sleepForReal, signal }: CallOptions,
): Promise<Response> => {
  const endsBy = (): AbortSignal => {
    const tooLate = AbortSignal.timeout(timeoutMs);
    return signal ? AbortSignal.any([signal, tooLate]) : tooLate;
  };
  const attempt = async (number: number): Promise<Response> => {
    signal?.throwIfAborted();
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        // The token is for this host and no other.
        redirect: 'error',
        signal: endsBy(),
      });
      if (response.status !== 429 || number > retries) return response;
    } catch (cause) {
      signal?.throwIfAborted();
      if (number > retries) throw new YouTubeFailure('NetworkError', { cause });
    }
    await orAborted(sleep(2 ** number * 1000), signal);
    return attempt(number + 1);
  };
  return attempt(1);
};
