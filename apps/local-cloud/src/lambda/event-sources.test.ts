import { expect, it } from 'vitest';
import { parseFunctions } from './event-sources.ts';

it('reads what invokes a function, apart from HTTP, with the defaults of AWS', () => {
  const functions = parseFunctions({
    contactSync: {
      name: 'payouts-mailer-outreach-local-contactSync',
      reservedConcurrency: 1,
      handler: 'packages/unsubscribe/src/handlers/contact-sync.handler',
      events: [
        { sqs: 'arn:aws:sqs:us-east-1:000000000000:dn-local-contact-sync' },
        { sns: { arn: 'arn:aws:sns:us-east-1:000000000000:dn-local-ses-events', topicName: 'x' } },
        { schedule: 'rate(1 day)' },
      ],
    },
    sendEmail: {
      name: 'payouts-mailer-outreach-local-sendEmail',
      events: [{ http: { method: 'post', path: 'outreach/send-email' } }],
    },
  });
  expect(functions).toEqual([
    {
      key: 'contactSync',
      name: 'payouts-mailer-outreach-local-contactSync',
      concurrency: 1,
      queues: [
        {
          queue: 'dn-local-contact-sync',
          batchSize: 10,
          windowSeconds: 0,
          maximumConcurrency: 5,
          reportsItemFailures: false,
        },
      ],
      topics: [{ topic: 'dn-local-ses-events' }],
      schedules: [{ rate: ['rate(1 day)'] }],
    },
    {
      key: 'sendEmail',
      name: 'payouts-mailer-outreach-local-sendEmail',
      concurrency: Number.POSITIVE_INFINITY,
      queues: [],
      topics: [],
      schedules: [],
    },
  ]);
});

it('reads the settings of a queue', () => {
  const [worker] = parseFunctions({
    worker: {
      name: 'worker',
      events: [
        {
          sqs: {
            arn: 'arn:aws:sqs:us-east-1:000000000000:work',
            batchSize: 100,
            maximumBatchingWindow: 5,
            maximumConcurrency: 2,
            functionResponseType: 'ReportBatchItemFailures',
          },
        },
      ],
    },
  });
  expect(worker?.queues).toEqual([
    {
      queue: 'work',
      batchSize: 100,
      windowSeconds: 5,
      maximumConcurrency: 2,
      reportsItemFailures: true,
    },
  ]);
});

it('refuses an event source that only AWS can resolve', () => {
  const events = [{ sqs: { arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } } }];
  expect(() => parseFunctions({ worker: { name: 'worker', events } })).toThrow(/arn/);
});
