import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { sqsJobs } from '@distronation/campaigns/adapters';
import { jobsSuite } from '@distronation/campaigns/testing';
import { describe } from 'vitest';
import * as z from 'zod';
import { aws, environment } from '../cloud/stores.ts';

const sqs = new SQSClient(aws(environment['AWS_ENDPOINT_URL_SQS'] ?? ''));

const job = z.union([
  z.strictObject({ campaignId: z.string(), step: z.literal('prepare') }),
  z.strictObject({ campaignId: z.string(), part: z.number() }),
]);

const newQueue = async (): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({ QueueName: `jobs-${crypto.randomUUID()}` }),
  );
  return QueueUrl;
};

/** Everything that may be taken now; a queue that answers with nothing has nothing. */
const takeAll = async (QueueUrl: string) => {
  const taken = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return taken;
    for (const { Body = '', ReceiptHandle } of Messages) {
      taken.push(job.parse(JSON.parse(Body)));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};

describe('the queue of campaigns in SQS', () => {
  jobsSuite(async () => {
    const urls = { mail: await newQueue(), payout: await newQueue() };
    return { queue: sqsJobs(sqs, urls), take: (kind) => takeAll(urls[kind]) };
  });
});
