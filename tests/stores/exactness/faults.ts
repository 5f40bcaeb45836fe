import {
  InternalServerError,
  ThrottlingException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Random } from './random.ts';

type Call<T> = () => Promise<T>;

type Fault = <T>(call: Call<T>) => Promise<T>;

const failure = (message: string) => ({ message, $metadata: {} });

const cancelledBy = (Code: string) =>
  new TransactionCanceledException({
    ...failure(`Transaction cancelled: ${Code}`),
    CancellationReasons: [{ Code: 'None' }, { Code }],
  });

const refuseWith =
  (error: () => Error): Fault =>
  async () => {
    throw error();
  };

const anywhere: Record<string, Fault> = {
  throttled: refuseWith(() => new ThrottlingException(failure('Rate exceeded'))),
  'failed before it': refuseWith(() => new InternalServerError(failure('Internal error'))),
  'timed out after it': async (call) => {
    await call();
    throw Object.assign(new Error('No answer in time'), { name: 'TimeoutError' });
  },
};

const inTransactions: Record<string, Fault> = {
  ...anywhere,
  'met another one': refuseWith(() => cancelledBy('TransactionConflict')),
  'had no capacity': refuseWith(() => cancelledBy('ThrottlingError')),
};

/** Has calls fail as DynamoDB does, beyond what the SDK would repeat by itself. Counts what it did, and
 *  can be stopped. */
export const injectFaults = (client: DynamoDBDocumentClient, random: Random, rate: number) => {
  const injected: Record<string, number> = {};
  let isOn = true;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (!isOn || !random.chance(rate)) return next(args);
        const faults = commandName?.startsWith('TransactWrite') ? inTransactions : anywhere;
        const [name, fault] = random.pick(Object.entries(faults));
        injected[name] = (injected[name] ?? 0) + 1;
        return fault(() => next(args));
      },
    { step: 'initialize', name: 'faults' },
  );
  return { injected, stop: () => void (isOn = false) };
};
