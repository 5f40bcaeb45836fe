import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';

const everyMs = 50;

/** Bytes of memory that belong to a process alone or in part, as Linux counts them. */
const memoryOf = async (pid: number): Promise<number> => {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(told)?.[1] ?? 0) * 1_024;
};

const memoryOfAll = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(processInfo.map(({ id }) => memoryOf(id)));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Bytes that all processes of a browser take at the most while something is done, beyond what they took
 *  before: files lie partly in the page's process and partly in the browser's own. Linux only. */
export const peakMemory = async (browser: Browser, work: () => Promise<void>): Promise<number> => {
  const before = await memoryOfAll(browser);
  const over = new AbortController();
  let peak = before;
  const watch = async () => {
    while (!over.signal.aborted) {
      peak = Math.max(peak, await memoryOfAll(browser));
      await sleep(everyMs);
    }
  };
  const watching = watch();
  try {
    await work();
  } finally {
    over.abort();
  }
  await watching;
  return peak - before;
};
