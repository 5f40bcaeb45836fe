import type { FauxqsServer } from 'fauxqs';
import { arn } from '../emulators/aws-account.ts';
import { names } from '../names.ts';

const maxReceiveCount = 5;
/** Lambda refuses a queue whose messages come back before its function's time is up. */
const VisibilityTimeout = '90';

/** A queue and its dead-letter queue. */
const withDeadLetters = (name: string) => {
  const dead = `${name}-dlq`;
  const redrive = { deadLetterTargetArn: arn('sqs', dead), maxReceiveCount };
  return [{ name: dead }, { name, attributes: { VisibilityTimeout, RedrivePolicy: JSON.stringify(redrive) } }];
};

/** Creates what is missing. */
export const createQueues = (queues: FauxqsServer): void => {
  queues.setup({
    queues: [
      ...withDeadLetters(names.contactSyncQueue),
      ...withDeadLetters(names.inboundMailQueue),
    ],
    topics: [{ name: names.sesEventsTopic }],
  });
};
