import { queueCtx } from '@distronation/common/adapters';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { log, workOnMail } from '../wire-mail-worker.ts';
import { untilShortlyBefore } from '../worker-deadline.ts';

export const handler = async (
  { Records }: SQSEvent,
  context: Context,
): Promise<SQSBatchResponse> => {
  const ctx = { ...queueCtx('campaign-worker', log), deadline: untilShortlyBefore(context) };
  const failed = await workOnMail(ctx, Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
