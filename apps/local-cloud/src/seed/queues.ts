import type { FauxqsServer } from 'fauxqs';
import { arn } from '../emulators/aws-account.ts';
import { names } from '../names.ts';

interface Patience {
  /** Seconds until a failed message comes again; no less than its function's timeout. */
  visibilityTimeout: number;
  maxReceiveCount: number;
}

/** A queue and its dead-letter queue. */
const withDeadLetters = (name: string, { visibilityTimeout, maxReceiveCount }: Patience) => {
  const dead = `${name}-dlq`;
  const redrive = { deadLetterTargetArn: arn('sqs', dead), maxReceiveCount };
  const attributes = {
    VisibilityTimeout: String(visibilityTimeout),
    RedrivePolicy: JSON.stringify(redrive),
  };
  return [{ name: dead }, { name, attributes }];
};

/** Creates what is missing. */
export const createQueues = (queues: FauxqsServer): void => {
  queues.setup({
    queues: [
      // SES may be away for a quarter of an hour before a person has to look.
      ...withDeadLetters(names.contactSyncQueue, { visibilityTimeout: 30, maxReceiveCount: 30 }),
      // A worker has two minutes; the clock has a part begun again long before a message comes again.
      ...withDeadLetters(names.campaignQueue, { visibilityTimeout: 720, maxReceiveCount: 5 }),
      ...withDeadLetters(names.payoutQueue, { visibilityTimeout: 720, maxReceiveCount: 5 }),
    ],
    topics: [{ name: names.sesEventsTopic }, { name: names.inboundMailTopic }],
  });
};
