export interface Lifecycle {
  /** Aborted with the reason as soon as something has failed or somebody wants to stop. */
  signal: AbortSignal;
  fail(reason: Error): void;
  /** Remembers how to take back what was just started. */
  onStop(takeBack: () => unknown): void;
  /** Takes everything back, newest first, also past those that fail to. */
  stop(): Promise<void>;
}

export const createLifecycle = (outer?: AbortSignal): Lifecycle => {
  const failure = new AbortController();
  const started: (() => unknown)[] = [];
  return {
    signal: outer ? AbortSignal.any([outer, failure.signal]) : failure.signal,
    fail: (reason) => failure.abort(reason),
    onStop: (takeBack) => void started.push(takeBack),
    async stop() {
      const errors: unknown[] = [];
      for (let takeBack = started.pop(); takeBack; takeBack = started.pop()) {
        try {
          await takeBack();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be stopped');
    },
  };
};

/** Waits until all have come to an end, so that nothing starts behind the back of a stop. */
export const allStarted = async (
  lifecycle: Lifecycle,
  starts: Promise<unknown>[],
): Promise<void> => {
  await Promise.all(
    starts.map((start) => start.catch((error: unknown) => lifecycle.fail(asError(error)))),
  );
  lifecycle.signal.throwIfAborted();
};

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
