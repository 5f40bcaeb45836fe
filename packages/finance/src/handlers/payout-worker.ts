import { queueCtx } from '@distronation/common/adapters';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { kit } from '../wire.ts';
import { workOnPayouts } from '../wire-payout-worker.ts';

export const handler = async (
  { Records }: SQSEvent,
  context: Context,
): Promise<SQSBatchResponse> => {
  const failed = await workOnPayouts(queueCtx('payout-worker', kit.log, context), Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
