import { queueCtx } from '@distronation/common/adapters';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { log, workOnMail } from '../wire-mail-worker.ts';

export const handler = async (
  { Records }: SQSEvent,
  context: Context,
): Promise<SQSBatchResponse> => {
  const failed = await workOnMail(queueCtx('campaign-worker', log, context), Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
