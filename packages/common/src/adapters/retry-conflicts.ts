import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { isTransactionConflict } from './dynamo-errors.ts';

/** Repeats transactions that met another one on the same item, which the SDK does not. */
export const retryConflicts = retry(handleWhen(isTransactionConflict), {
  maxAttempts: 6,
  backoff: new ExponentialBackoff({ initialDelay: 20, maxDelay: 400 }),
});
