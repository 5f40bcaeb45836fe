import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { chunksOf } from '@distronation/common';
import type { CampaignKind } from '../campaign.ts';
import type { JobQueue } from '../ports.ts';

const maxBatch = 10;

/** A queue for each kind: whoever makes statements holds keys that nobody else needs. */
export const sqsJobs = (
  client: Pick<SQSClient, 'send'>,
  queueUrls: Readonly<Record<CampaignKind, string>>,
): JobQueue => ({
  async add(kind, jobs, delaySeconds = 0) {
    for (const batch of chunksOf(jobs, maxBatch)) {
      const Entries = batch.map((job, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(job),
        DelaySeconds: delaySeconds,
      }));
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({ QueueUrl: queueUrls[kind], Entries }),
      );
      const [first] = Failed;
      if (first) throw new Error(`SQS refused ${Failed.length} messages: ${first.Code}`);
    }
  },
});
