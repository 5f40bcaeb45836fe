/** Time in milliseconds, so that tests can make hours pass. */
export interface Timers {
  now(): number;
  /** Runs once, `ms` from now; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  now: Date.now,
  after(ms, run) {
    // Unref: a retry that is due in four hours must not keep a stopping process alive.
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
