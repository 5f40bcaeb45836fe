/** Keeps a call unanswered until its client gives up; what `timeout_after_accept` needs. */
export type Hold = (clientGone: AbortSignal) => Promise<void>;

export const holdConnection =
  (longestMs = 60_000): Hold =>
  (clientGone) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, longestMs);
      const release = (): void => {
        clearTimeout(timer);
        resolve();
      };
      if (clientGone.aborted) release();
      else clientGone.addEventListener('abort', release, { once: true });
    });
