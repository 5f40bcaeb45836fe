export interface VirtualTime {
  /** Epoch milliseconds. */
  now(): number;
  /** Only for what `run` runs, one sleep at a time for each. */
  sleep(ms: number): Promise<void>;
  /** Runs tasks beside each other. Time goes on when all of them sleep, to where the first one wakes. */
  run(tasks: readonly (() => Promise<void>)[]): Promise<void>;
}

/** A clock for work that waits for most of its time, so that hours of it pass in moments. */
export const virtualTime = (start: number): VirtualTime => {
  let now = start;
  let awake = 0;
  let sleepers: { at: number; wake: () => void }[] = [];

  const goOn = (): void => {
    const [first] = sleepers.toSorted((one, other) => one.at - other.at);
    if (awake > 0 || !first) return;
    sleepers = sleepers.filter((each) => each !== first);
    now = first.at;
    awake += 1;
    first.wake();
  };

  const rest = (): void => {
    awake -= 1;
    goOn();
  };

  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: now + Math.max(0, ms), wake });
        rest();
      }),
    async run(tasks) {
      awake += tasks.length;
      await Promise.all(tasks.map((task) => task().finally(rest)));
    },
  };
};
