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

/** Calls, and again after 2, 4 and 8 seconds while YouTube asks for a pause or does not answer. Rejects
 *  with `NetworkError`. */
export const fetchWithRetry = async (
  url: string,
  token: string,
  { fetch, sleep = sleepForReal }: RetryOptions,
): Promise<Response> => {
  const attempt = async (number: number): Promise<Response> => {
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        // The token is for this host and no other.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status !== 429 || number > retries) return response;
    } catch (cause) {
      if (number > retries) throw new YouTubeFailure('NetworkError', { cause });
    }
    await sleep(2 ** number * 1000);
    return attempt(number + 1);
  };
  return attempt(1);
};
