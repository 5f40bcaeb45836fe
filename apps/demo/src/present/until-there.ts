import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 500;
/** Functions are loaded on their first call, on a machine that may be busy. */
const patienceMs = 120_000;

/** Asks again until there is an answer. */
export const untilThere = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  for (let waited = 0; waited < patienceMs; waited += pauseMs) {
    const found = await ask();
    if (found !== undefined) return found;
    await sleep(pauseMs);
  }
  throw new Error('The functions of the local cloud did not do their work in time');
};
