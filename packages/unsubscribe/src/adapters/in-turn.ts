import { TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { ConstantBackoff, handleWhen, retry } from 'cockatiel';

interface Turns {
  /** Resolves at the rate of the account's quota. */
  pace: () => Promise<void>;
  /** Resolves after more than the time between two turns, each time another. */
  rest: () => Promise<void>;
  /** How many more turns a call takes after its first. */
  tries: number;
}

export type InTurn = <T>(call: () => Promise<T>) => Promise<T>;

/** Others share the account's quota; whoever is turned away takes another turn, at an odd moment. Callers
 *  at one pace keep step, and the one that is always a little late would be turned away for ever. */
export const inTurn = (
  { pace, rest, tries }: Turns,
  mayRetry = (error: unknown): boolean => error instanceof TooManyRequestsException,
): InTurn => {
  const policy = retry(handleWhen(mayRetry), {
    maxAttempts: tries,
    backoff: new ConstantBackoff(0),
  });
  return (call) =>
    policy.execute(async ({ attempt }) => {
      if (attempt > 0) await rest();
      await pace();
      return call();
    });
};
