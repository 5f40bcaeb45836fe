import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 100;
const limitMs = 90_000;

/** Asks until the answer is yes. Rejects when the signal aborts, with its reason, or after 90 s. */
export const waitUntil = async (
  what: string,
  signal: AbortSignal,
  ready: () => Promise<boolean>,
): Promise<void> => {
  const deadline = performance.now() + limitMs;
  for (;;) {
    signal.throwIfAborted();
    if (await ready()) return;
    if (performance.now() > deadline) throw new Error(`${what} did not answer within 90 seconds.`);
    await pause(intervalMs);
  }
};

/** Whether anything answers there; what it answers does not matter. */
export const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );
