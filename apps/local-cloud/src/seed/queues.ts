import type { FauxqsServer } from 'fauxqs';
import { arn } from '../emulators/aws-account.ts';
import { names } from '../names.ts';

interface Queue {
  name: string;
  /** Seconds until a failed message comes again: six times its function's timeout, as AWS asks for. */
  visibilityTimeout: number;
  maxReceiveCount: number;
}

/** Those that drive a function, as Terraform makes them too. */
export const queues: readonly Queue[] = [
  // SES may be away for half an hour before a person has to look.
  { name: names.contactSyncQueue, visibilityTimeout: 180, maxReceiveCount: 10 },
  // A worker has two minutes; the clock has a part begun again long before a message comes again.
  { name: names.campaignQueue, visibilityTimeout: 720, maxReceiveCount: 5 },
  { name: names.payoutQueue, visibilityTimeout: 720, maxReceiveCount: 5 },
];

/** A queue and its dead-letter queue. */
const withDeadLetters = ({ name, visibilityTimeout, maxReceiveCount }: Queue) => {
  const dead = `${name}-dlq`;
  const redrive = { deadLetterTargetArn: arn('sqs', dead), maxReceiveCount };
  const attributes = {
    VisibilityTimeout: String(visibilityTimeout),
    RedrivePolicy: JSON.stringify(redrive),
  };
  return [{ name: dead }, { name, attributes }];
};

/** Creates what is missing. */
export const createQueues = (server: FauxqsServer): void => {
  server.setup({
    queues: queues.flatMap(withDeadLetters),
    topics: [{ name: names.sesEventsTopic }, { name: names.inboundMailTopic }],
  });
};
