import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';

const longestWaitSeconds = 20;
/** SQS hands out and deletes at most this many messages in one call. */
const perCall = 10;
const pauseAfterErrorMs = 1_000;

export interface PollOptions {
  sqs: SQSClient;
  queueUrl: string;
  batchSize: number;
  /** How long a batch that is not full waits for more. */
  windowSeconds: number;
  /** How many batches may be with the function at once. */
  concurrency: number;
  /** Resolves with those of the batch that must come again; a rejection means all of them. */
  handle(batch: Message[]): Promise<readonly Message[]>;
  onError(error: unknown): void;
}

export interface Poller {
  /** Takes no more messages, and resolves when the batches under way are done. */
  stop(): Promise<void>;
}

/**
 * Brings the messages of a queue to a function as Lambda does: what succeeded is deleted, what
 * failed comes again when the queue's visibility timeout is over, and its redrive policy decides
 * how often.
 */
export const pollQueue = (options: PollOptions): Poller => {
  const { concurrency, onError } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();

  const takeOneBatch = async (): Promise<void> => {
    if (underWay.size >= concurrency) await Promise.race(underWay);
    const batch = await receiveBatch(options, signal);
    if (batch.length === 0) return;
    const delivery = deliver(options, batch)
      .catch(onError)
      .finally(() => underWay.delete(delivery));
    underWay.add(delivery);
  };

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await takeOneBatch();
      } catch (error) {
        if (signal.aborted) return;
        onError(error);
        await pause(pauseAfterErrorMs, undefined, { signal }).catch(() => {});
      }
    }
  };
  const polling = poll();

  return {
    async stop() {
      stopping.abort();
      await polling;
      await Promise.all(underWay);
    },
  };
};

const receiveBatch = async (options: PollOptions, signal: AbortSignal): Promise<Message[]> => {
  const batch = await receive(options, options.batchSize, longestWaitSeconds, signal);
  const closesAt = performance.now() + options.windowSeconds * 1_000;
  while (batch.length > 0 && batch.length < options.batchSize) {
    const secondsLeft = Math.ceil((closesAt - performance.now()) / 1_000);
    if (secondsLeft <= 0) break;
    batch.push(...(await receive(options, options.batchSize - batch.length, secondsLeft, signal)));
  }
  return batch;
};

const receive = async (
  { sqs, queueUrl }: PollOptions,
  count: number,
  waitSeconds: number,
  abortSignal: AbortSignal,
): Promise<Message[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(count, perCall),
      WaitTimeSeconds: Math.min(waitSeconds, longestWaitSeconds),
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
    { abortSignal },
  );
  return Messages;
};

const deliver = async ({ sqs, queueUrl, handle }: PollOptions, batch: Message[]): Promise<void> => {
  const failed = new Set(await handle(batch));
  const done = batch.filter((message) => !failed.has(message));
  for (let start = 0; start < done.length; start += perCall) {
    const Entries = done
      .slice(start, start + perCall)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  }
};
