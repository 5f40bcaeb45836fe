import type { Timers } from '../timers.ts';

export interface ManualTimers extends Timers {
  /** Moves the clock on and runs what falls due, in order. */
  advance(ms: number): void;
}

/** Time that stands still until a test moves it. */
export const manualTimers = (start = Date.UTC(2026, 0, 15, 9)): ManualTimers => {
  let now = start;
  let waiting: { at: number; run: () => void }[] = [];
  const nextDueBy = (end: number) =>
    waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      waiting.push(timer);
      return () => void (waiting = waiting.filter((other) => other !== timer));
    },
    advance(ms) {
      const end = now + ms;
      for (let due = nextDueBy(end); due; due = nextDueBy(end)) {
        waiting = waiting.filter((other) => other !== due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
};
