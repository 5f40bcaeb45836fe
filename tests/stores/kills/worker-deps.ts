import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoCampaigns, s3Archive, sqsJobs } from '@distronation/campaigns/adapters';
import { pacer } from '@distronation/common';
import { addressHasher, dynamoAuditLog, dynamoDocumentClient } from '@distronation/common/adapters';
import {
  dynamoLedger,
  mailgunApi,
  mailgunTransport,
  sesTransport,
} from '@distronation/delivery/adapters';
import { partDelivery, testFooter as footer } from '@distronation/delivery/testing';
import { countSent } from '@distronation/tracking/adapters';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasLeft, type Plan } from './plan.ts';

const env = (name: string): string => process.env[name] ?? '';

const mailgun = (apiKey: string, now: () => number) => {
  const [url, domain] = [env('MAILGUN_API_URL'), env('MAILGUN_DOMAIN')];
  const api = mailgunApi({ url, domain, apiKey: async () => apiKey });
  return mailgunTransport({ api, domain, footer, now });
};

/** A little less than SES takes. */
const sesPerSecond = 12;

const ses = (now: () => number) => {
  const pace = { perSecond: sesPerSecond, next: pacer(sesPerSecond, Date.now, sleep) };
  return sesTransport({
    client: new SESv2Client({ maxAttempts: 1 }),
    pace: async () => pace,
    options: { footer, configurationSet: env('SES_CONFIGURATION_SET') },
    now,
  });
};

/** The real tables, bucket, queue and provider of the local cloud, by a clock that is ahead; each call
 *  through one of them is told of. */
export const workerDeps = (
  { provider, mailgunKey, queueUrl, partSize, aheadMs }: Plan,
  tell: <T extends object>(port: T) => T,
) => {
  const now = () => Date.now() + aheadMs;
  const clock = () => new Date(now());
  const client = dynamoDocumentClient();
  const table = env('MAIL_TABLE');
  const hashAddress = addressHasher(async () => 'key of this test');
  const audit = dynamoAuditLog({ client, table: env('AUDIT_TABLE'), hashAddress });
  const jobs = sqsJobs(new SQSClient(), { mail: queueUrl, payout: queueUrl });
  const transport = provider === 'ses' ? ses(now) : mailgun(mailgunKey, now);
  const { reserveMessageId } = transport;
  const told = tell({
    gate: async (_ctx: unknown, some: readonly string[]) =>
      new Map(
        some.map((address) => [
          address,
          hasLeft(address) ? ('unsubscribed_all' as const) : undefined,
        ]),
      ),
  });
  return {
    store: tell(dynamoCampaigns({ client, table, audit })),
    archive: tell(s3Archive({ client: new S3Client(), bucket: env('MAIL_DATA_BUCKET') })),
    // Nobody takes a breath here: time passes when the process dies.
    queue: tell({ add: (kind, some) => jobs.add(kind, some) } satisfies typeof jobs),
    ...partDelivery({
      ledger: tell(dynamoLedger(client, table, countSent, now)),
      transport: { ...tell(transport), batchSize: transport.batchSize, reserveMessageId },
      gate: (ctx, some) => told.gate(ctx, some),
      now: clock,
    }),
    feedbackOf: async () => ({ delivered: 0, bounced: 0, complained: 0 }),
    personaliserOf: () => async () => new Map(),
    peopleIn: async () => undefined,
    loadOptOuts: undefined,
    newId: () => crypto.randomUUID(),
    partSize,
    now: clock,
  };
};
