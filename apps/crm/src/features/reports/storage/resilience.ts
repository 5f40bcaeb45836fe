import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { isPassing, S3Failure } from './s3-failure.ts';

/** Tries of one call, the first included. */
const tries = 3;
const failuresInARow = 5;
export const pauseMs = 30_000;

export interface Resilience {
  /** Runs a call, and again after two and four seconds when it fails in passing. Rejects with `Paused`, at
   *  once, while calls are held back, and with the signal's reason when it is called off. */
  run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Epoch milliseconds until which calls are held back, and after which one is tried; undefined while all
   *  go through. */
  pausedUntil(): number | undefined;
  /** Calls back whenever that changes. */
  subscribe(listener: () => void): () => void;
}

/** Rejects with the signal's reason as soon as it is aborted: cockatiel's own retry would wait on. */
const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Called off'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });

/** After five failures in a row nothing is asked for half a minute, and then one call is tried. */
export const createResilience = (): Resilience => {
  const breaker = circuitBreaker(handleWhen(isPassing), {
    halfOpenAfter: pauseMs,
    breaker: new ConsecutiveBreaker(failuresInARow),
  });
  let until: number | undefined;
  const listeners = new Set<() => void>();
  const tell = (changed: number | undefined): void => {
    until = changed;
    for (const listener of listeners) listener();
  };
  breaker.onBreak(() => tell(Date.now() + pauseMs));
  breaker.onReset(() => tell(undefined));

  const attempt = async <T>(
    call: () => Promise<T>,
    signal: AbortSignal | undefined,
    number: number,
  ): Promise<T> => {
    signal?.throwIfAborted();
    try {
      return await breaker.execute(call);
    } catch (error) {
      if (isBrokenCircuitError(error)) throw new S3Failure('Paused', { cause: error });
      if (!isPassing(error) || number === tries || until !== undefined) throw error;
      await wait(2 ** number * 1_000, signal);
      return attempt(call, signal, number + 1);
    }
  };

  return {
    run: (call, signal) => attempt(call, signal, 1),
    pausedUntil: () => until,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
