import { setTimeout as pause } from 'node:timers/promises';

const intervalMs = 100;
// Bundling all functions takes minutes where other work keeps the machine busy.
const limitMs = 240_000;

/** Asks until the answer is yes. Rejects when the signal aborts, with its reason, or after four minutes. */
export const waitUntil = async (
  what: string,
  signal: AbortSignal,
  ready: () => Promise<boolean>,
): Promise<void> => {
  const deadline = performance.now() + limitMs;
  for (;;) {
    signal.throwIfAborted();
    if (await ready()) return;
    if (performance.now() > deadline)
      throw new Error(`${what} did not answer within four minutes.`);
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
