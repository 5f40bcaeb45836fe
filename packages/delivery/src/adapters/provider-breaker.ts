import {
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';

const failuresInARow = 5;
const pauseMs = 30_000;

const saysOutage = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'isOutage' in result && result.isOutage === true;

/** Stops calling a provider that failed five times in a row, and tries it again with one call after
 *  half a minute. Whoever is kept from calling gets `paused` at once, instead of waiting in vain. */
export const providerBreaker = <T>(isOutage: (answer: T) => boolean, paused: NoInfer<T>) => {
  const policy = circuitBreaker(handleWhenResult(saysOutage), {
    halfOpenAfter: pauseMs,
    breaker: new ConsecutiveBreaker(failuresInARow),
  });
  return async (call: () => Promise<T>): Promise<T> => {
    try {
      const { answer } = await policy.execute(async () => {
        const given = await call();
        return { answer: given, isOutage: isOutage(given) };
      });
      return answer;
    } catch (error) {
      if (isBrokenCircuitError(error)) return paused;
      throw error;
    }
  };
};
