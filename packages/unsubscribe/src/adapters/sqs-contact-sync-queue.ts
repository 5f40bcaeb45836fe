import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { canonicalAddress } from '@distronation/contracts';
import type { ContactSyncQueue } from '../ports.ts';

const maxBatch = 10;

/** Messages hold only the address: the worker writes whatever is true when it gets to it. */
export const sqsContactSyncQueue = (
  client: Pick<SQSClient, 'send'>,
  queueUrl: string,
): ContactSyncQueue => ({
  async add(addresses) {
    const unique = [...new Set(addresses.map(canonicalAddress))];
    for (let start = 0; start < unique.length; start += maxBatch) {
      const { Failed } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: unique.slice(start, start + maxBatch).map((address, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify({ address }),
          })),
        }),
      );
      if (Failed?.length)
        throw new Error(`SQS refused ${Failed.length} messages: ${Failed[0]?.Code}`);
    }
  },
});
