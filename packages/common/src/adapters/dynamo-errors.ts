import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';

const cancelledFor = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && codes.includes(Code));

/** A condition did not hold: somebody else was first. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  cancelledFor(error, ['ConditionalCheckFailed']);

/** Another transaction touched the same item at the same moment; the SDK does not retry these. */
export const isTransactionConflict = (error: unknown): boolean =>
  cancelledFor(error, ['TransactionConflict']);
