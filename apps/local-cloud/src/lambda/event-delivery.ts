import { ChangeMessageVisibilityCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import type { FauxqsServer } from 'fauxqs';
import { arn } from '../emulators/aws-account.ts';
import { failedMessages } from './batch-failures.ts';
import type { LambdaFunction, QueueSource, TopicSource } from './event-sources.ts';
import type { Invoke } from './invoke.ts';
import { pollQueue, type Poller } from './poller.ts';
import { snsEvent } from './sns-event.ts';
import { sqsEvent } from './sqs-event.ts';

export interface EventDelivery {
  queues: FauxqsServer;
  sqs: SQSClient;
  queueUrl(name: string): string;
  invoke: Invoke;
  onError(error: unknown): void;
  /** How long Lambda waits before each further try of an asynchronous invocation. */
  retryDelaysSeconds?: readonly number[];
}

/** Brings queued messages and notifications to the functions that declare them as events. */
export const deliverEvents = (
  functions: readonly LambdaFunction[],
  delivery: EventDelivery,
): Poller[] =>
  functions.flatMap((target) => [
    ...target.queues.map((source) => deliverQueue(target, source, delivery)),
    ...target.topics.map((source) => deliverTopic(target, source, delivery)),
  ]);

const deliverQueue = (target: LambdaFunction, source: QueueSource, delivery: EventDelivery) =>
  pollQueue({
    ...delivery,
    queueUrl: delivery.queueUrl(source.queue),
    batchSize: source.batchSize,
    windowSeconds: source.windowSeconds,
    concurrency: Math.min(source.maximumConcurrency, target.concurrency),
    async handle(batch) {
      const result = await delivery.invoke(target.name, sqsEvent(source.queue, batch));
      return source.reportsItemFailures ? failedMessages(result, batch) : [];
    },
  });

const asyncConcurrency = 10;
/** Where fauxqs keeps messages on disk, it loses one that is to come again at once (2.4.1). */
const soonestSeconds = 1;

/** SNS reaches Lambda through Lambda's own queue: two further tries, then the dead letters. */
const deliverTopic = (target: LambdaFunction, { topic }: TopicSource, delivery: EventDelivery) => {
  const { queues, sqs, invoke, retryDelaysSeconds = [60, 120] } = delivery;
  const queue = `${topic}-to-${target.key}`;
  const deadLetters = `${queue}-dlq`;
  const maxReceiveCount = 1 + retryDelaysSeconds.length;
  const redrive = { deadLetterTargetArn: arn('sqs', deadLetters), maxReceiveCount };
  queues.setup({
    queues: [
      { name: deadLetters },
      { name: queue, attributes: { RedrivePolicy: JSON.stringify(redrive) } },
    ],
    subscriptions: [{ topic, queue }],
  });
  const queueUrl = delivery.queueUrl(queue);

  const comeAgain = async ({ ReceiptHandle, Attributes }: Message): Promise<void> => {
    const tries = Number(Attributes?.ApproximateReceiveCount ?? 1);
    const VisibilityTimeout = retryDelaysSeconds[tries - 1] ?? soonestSeconds;
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout }),
    );
  };

  return pollQueue({
    ...delivery,
    queueUrl,
    batchSize: 1,
    windowSeconds: 0,
    concurrency: Math.min(asyncConcurrency, target.concurrency),
    async handle(batch) {
      const [message] = batch;
      if (message === undefined) return [];
      try {
        await invoke(target.name, snsEvent(message.Body ?? ''));
        return [];
      } catch (error) {
        await comeAgain(message);
        throw error;
      }
    },
  });
};
