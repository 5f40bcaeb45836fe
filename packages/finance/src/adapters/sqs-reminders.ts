import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { RemindOfRun } from '../payout-runs/ports.ts';

/** Longer than the function that asks for it can run. */
const delaySeconds = 60;

/** In the queue of those who work on payouts. */
export const sqsReminders =
  (client: Pick<SQSClient, 'send'>, queueUrl: string): RemindOfRun =>
  async (id) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify({ payoutRunId: id }),
        DelaySeconds: delaySeconds,
      }),
    );
  };
