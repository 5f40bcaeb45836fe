import type { Browser } from '@playwright/test';
import { z } from 'zod';

const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds of the clock, and of the thread's own processor time. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).loose().optional(),
});
type TraceEvent = z.infer<typeof event>;

export interface Held {
  /** Milliseconds by the clock. */
  ms: number;
  /** Milliseconds of processor time of all tasks of the page's main thread. */
  cpuMs: number;
  /** The longest task, in milliseconds of processor time: by the clock, whatever else a machine does would
   *  count as well. */
  longestMs: number;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

const tasksIn = (events: readonly TraceEvent[]): number[] => {
  const pages = new Set(
    events.filter(({ args }) => args?.name === 'CrRendererMain').map((each) => threadOf(each)),
  );
  return events.flatMap((each) =>
    each.name === 'RunTask' && each.tdur !== undefined && pages.has(threadOf(each))
      ? [each.tdur / 1_000]
      : [],
  );
};

/** How long something takes in a browser, and how it holds its pages up, by Chromium's own trace. */
export const measureTasks = async (browser: Browser, work: () => Promise<void>): Promise<Held> => {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...value.flatMap((each) => event.safeParse(each).data ?? []));
  });
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'],
      traceBufferSizeInKb: 800_000,
    },
  });
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  const isComplete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await isComplete;
  await session.detach();
  const tasks = tasksIn(events);
  return {
    ms,
    cpuMs: tasks.reduce((sum, task) => sum + task, 0),
    longestMs: Math.max(0, ...tasks),
  };
};
