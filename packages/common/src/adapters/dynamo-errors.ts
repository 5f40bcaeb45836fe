import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

const cancelledFor = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && codes.includes(Code));

/** A condition did not hold: somebody else was first. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  cancelledFor(error, ['ConditionalCheckFailed']);

/** Another transaction touched the same item at the same moment, or there was no capacity for one of
 *  the items; the SDK repeats neither. */
export const isTransactionConflict = (error: unknown): boolean =>
  cancelledFor(error, ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Somebody else was first, or was there at the same moment: read anew and try again. */
export const isLostRace = (error: unknown): boolean =>
  isConditionFailure(error) || isTransactionConflict(error);

/** The item that stood in the way, for a write that asked for it (`ALL_OLD`). Rethrows everything
 *  that is not a failed condition. The document client leaves items in errors as they came. */
export const itemInTheWay = (error: unknown): Record<string, unknown> => {
  if (error instanceof ConditionalCheckFailedException && error.Item) return unmarshall(error.Item);
  throw error;
};

/** Which items of a cancelled transaction failed on their condition, each with the item that stood
 *  there where it was asked for (`ALL_OLD`). Rethrows everything that is no such failure. */
export const failedConditions = (error: unknown): (Record<string, unknown> | undefined)[] => {
  if (!(error instanceof TransactionCanceledException) || !isConditionFailure(error)) throw error;
  return (error.CancellationReasons ?? []).map(({ Code, Item }) =>
    Code === 'ConditionalCheckFailed' ? unmarshall(Item ?? {}) : undefined,
  );
};
