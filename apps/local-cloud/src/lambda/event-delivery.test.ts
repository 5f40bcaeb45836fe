import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SNSEvent, SQSEvent } from 'aws-lambda';
import { startFauxqs, type FauxqsServer } from 'fauxqs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { arn } from '../emulators/aws-account.ts';
import { clientFor } from '../testing/aws-client.ts';
import { deliverEvents } from './event-delivery.ts';
import { parseFunctions } from './event-sources.ts';
import type { Invoke } from './invoke.ts';

let queues: FauxqsServer;
let sqs: SQSClient;

beforeEach(async () => {
  queues = await startFauxqs({ port: 0, logger: false, messageSpies: true });
  sqs = new SQSClient(clientFor(`http://localhost:${queues.port}`));
  const redrive = { deadLetterTargetArn: arn('sqs', 'work-dlq'), maxReceiveCount: 3 };
  // Without a visibility timeout, what failed comes again at once.
  const attributes = { VisibilityTimeout: '0', RedrivePolicy: JSON.stringify(redrive) };
  queues.setup({
    queues: [{ name: 'work-dlq' }, { name: 'work', attributes }, { name: 'calm' }],
    topics: [{ name: 'news' }],
  });
});

afterEach(async () => {
  sqs.destroy();
  await queues.stop();
});

/** Delivers to one function until the test is over. */
const deliver = (event: object, invoke: Invoke, settings: object = {}): void => {
  const pollers = deliverEvents(
    parseFunctions({ worker: { name: 'svc-worker', events: [event], ...settings } }),
    {
      queues,
      sqs,
      queueUrl: (name) => `http://localhost:${queues.port}/000000000000/${name}`,
      invoke,
      onError: () => {},
      retryDelaysSeconds: [0, 0],
    },
  );
  onTestFinished(async () => {
    await Promise.all(pollers.map((poller) => poller.stop()));
  });
};

const consumed = (queueName: string, body: string) =>
  queues.spy.waitForMessage({ service: 'sqs', queueName, body }, 'consumed', 10_000);
const buried = (queueName: string) =>
  queues.spy.waitForMessage({ service: 'sqs', queueName }, 'dlq', 10_000);
const bodies = (event: object) => (event as SQSEvent).Records.map(({ body }) => body);

describe('messages of a queue', () => {
  it('arrive in batches of at most ten, in the shape that Lambda gives them', async () => {
    for (let n = 1; n <= 12; n += 1) {
      queues.sendMessage('calm', `message ${n}`, {
        messageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } },
      });
    }
    const events: object[] = [];
    deliver({ sqs: arn('sqs', 'calm') }, async (name, event) => {
      events.push({ name, ...event });
    });
    await Promise.all([consumed('calm', 'message 1'), consumed('calm', 'message 12')]);

    expect(events.map((event) => bodies(event).length)).toEqual([10, 2]);
    expect(events[0]).toMatchObject({
      name: 'svc-worker',
      Records: [
        {
          messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          receiptHandle: expect.stringMatching(/./),
          body: 'message 1',
          attributes: {
            ApproximateReceiveCount: '1',
            SentTimestamp: expect.stringMatching(/^\d{13}$/),
          },
          messageAttributes: {
            kind: {
              dataType: 'String',
              stringValue: 'greeting',
              stringListValues: [],
              binaryListValues: [],
            },
          },
          md5OfBody: '1db65a6a0a818fd39655b95e33ada11d',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:calm',
          awsRegion: 'us-east-1',
        },
        ...Array.from({ length: 9 }, () => ({})),
      ],
    });
  });

  it('are gathered into one larger batch while its window is open', async () => {
    for (let n = 1; n <= 15; n += 1) queues.sendMessage('calm', `message ${n}`);
    const arrived = Promise.withResolvers<number>();
    const source = { arn: arn('sqs', 'calm'), batchSize: 15, maximumBatchingWindow: 60 };
    deliver({ sqs: source }, async (_, event) => arrived.resolve(bodies(event).length));
    expect(await arrived.promise).toBe(15);
    await consumed('calm', 'message 15');
  });

  it('come again when the function reports them, and only they', async () => {
    ['good', 'slow', 'also good'].forEach((body) => queues.sendMessage('work', body));
    const batches: string[][] = [];
    deliver(
      { sqs: { arn: arn('sqs', 'work'), functionResponseType: 'ReportBatchItemFailures' } },
      async (_, event) => {
        batches.push(bodies(event));
        const failed = (event as SQSEvent).Records.filter(
          ({ body, attributes }) => body === 'slow' && attributes.ApproximateReceiveCount === '1',
        );
        return {
          batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })),
        };
      },
    );
    await consumed('work', 'slow');
    expect(batches.flat().filter((body) => body === 'slow')).toHaveLength(2);
    expect(
      queues.spy.checkForMessage({ service: 'sqs', queueName: 'work' }, 'dlq'),
    ).toBeUndefined();
  });

  it('go to the dead letters when the function throws each time', async () => {
    queues.sendMessage('work', 'poison');
    let tries = 0;
    deliver({ sqs: { arn: arn('sqs', 'work'), maximumConcurrency: 1 } }, async () => {
      tries += 1;
      throw new Error('cannot digest');
    });
    await expect(buried('work')).resolves.toMatchObject({ body: 'poison' });
    expect(tries).toBe(3);
  });

  it('never reach more invocations at a time than the function reserves', async () => {
    for (let n = 1; n <= 4; n += 1) queues.sendMessage('calm', `message ${n}`);
    const running: (() => void)[] = [];
    const twoRun = Promise.withResolvers<void>();
    deliver(
      { sqs: { arn: arn('sqs', 'calm'), batchSize: 1 } },
      () => {
        if (running.length === 1) twoRun.resolve();
        return new Promise((done) => running.push(() => done(undefined)));
      },
      { reservedConcurrency: 2 },
    );
    await twoRun.promise;
    // Each of these calls gives the poller its chance to take more than it may.
    for (let call = 1; call <= 5; call += 1) await sqs.send(new ListQueuesCommand());
    expect(queues.inspectQueue('calm')?.messages).toMatchObject({
      inflight: { length: 2 },
      ready: { length: 2 },
    });
    running.splice(0).forEach((finish) => finish());
    await vi.waitFor(() => expect(running).toHaveLength(2));
    running.forEach((finish) => finish());
  });
});

describe('notifications of a topic', () => {
  it('arrive one by one, in the shape that Lambda gives them', async () => {
    const arrived = Promise.withResolvers<object>();
    deliver({ sns: arn('sns', 'news') }, async (_, event) => arrived.resolve(event));
    queues.publish('news', '{"eventType":"Bounce"}');
    expect(await arrived.promise).toMatchObject({
      Records: [
        {
          EventSource: 'aws:sns',
          EventVersion: '1.0',
          Sns: {
            Type: 'Notification',
            TopicArn: 'arn:aws:sns:us-east-1:000000000000:news',
            Message: '{"eventType":"Bounce"}',
            Subject: null,
          },
        },
      ],
    });
  });

  it('go to the dead letters after two more tries', async () => {
    const tried: string[] = [];
    deliver({ sns: { arn: arn('sns', 'news'), topicName: 'news' } }, async (_, event) => {
      tried.push((event as SNSEvent).Records[0]?.Sns.Message ?? '');
      throw new Error('cannot digest');
    });
    queues.publish('news', 'poison');
    await buried('news-to-worker');
    expect(tried).toEqual(['poison', 'poison', 'poison']);
  });
});
