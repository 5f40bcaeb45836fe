import type { Message } from '@aws-sdk/client-sqs';
import { z } from 'zod';

const response = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * The messages that a function with ReportBatchItemFailures did not manage. As on AWS, an empty
 * answer means that all went well, and an answer that makes no sense that nothing did.
 */
export const failedMessages = (result: unknown, batch: readonly Message[]): readonly Message[] => {
  const answer = response.nullish().safeParse(result === '' ? undefined : result);
  if (!answer.success) return batch;
  const failed = new Set(answer.data?.batchItemFailures?.map((item) => item.itemIdentifier));
  const messages = batch.filter(
    ({ MessageId }) => MessageId !== undefined && failed.has(MessageId),
  );
  return messages.length === failed.size ? messages : batch;
};
