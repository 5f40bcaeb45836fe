import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { S3Client } from '@aws-sdk/client-s3';
import { acceptCampaign } from '@distronation/campaigns';
import { dynamoCampaigns, s3Archive, sqsJobs } from '@distronation/campaigns/adapters';
import { testCampaign } from '@distronation/campaigns/testing';
import { testCtx } from '@distronation/common/testing';
import { dynamoLedger } from '@distronation/delivery/adapters';
import { newDeliveries } from '@distronation/delivery/testing';
import { countSent, dynamoCellReader } from '@distronation/tracking/adapters';
import { inject } from 'vitest';

import * as z from 'zod';
import { auditLog, aws, dynamo, environment, table } from '../../cloud/stores.ts';

const mails = z.object({ mails: z.array(z.object({ recipient: z.string() })) });

const endpoint = environment['AWS_ENDPOINT_URL_SQS'] ?? '';
const sqs = new SQSClient(aws(endpoint));
const s3 = new S3Client(aws(environment['AWS_ENDPOINT_URL_S3'] ?? ''));

/** Short, so that what a dead process had in its hands comes again soon. */
const VisibilityTimeout = '3';

const newQueue = async (): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(
    new CreateQueueCommand({
      QueueName: `kills-${crypto.randomUUID()}`,
      Attributes: { VisibilityTimeout },
    }),
  );
  // By the host that the SDK is told, and not by the one that the emulator makes up.
  return new URL(new URL(QueueUrl).pathname, endpoint).href;
};

/** A campaign on the real tables, and all that can be found out about it afterwards. */
export const campaignToKill = async (people: number) => {
  const queueUrl = await newQueue();
  const domain = `${crypto.randomUUID()}.example.com`;
  const addresses = Array.from({ length: people }, (_, n) => `user${n}@${domain}`);
  const client = dynamo;
  const store = dynamoCampaigns({ client, table: table('MAIL_TABLE'), audit: auditLog });
  const accept = acceptCampaign({
    store,
    archive: s3Archive({ client: s3, bucket: environment['MAIL_DATA_BUCKET'] ?? '' }),
    queue: sqsJobs(sqs, { mail: queueUrl, payout: queueUrl }),
    idempotencyKeys: { claim: async (_key, started) => started },
    newId: () => testCampaign().id,
    now: () => new Date(),
  });
  const { id, name } = await accept(testCtx(), {
    kind: 'mail',
    name: `Kills ${domain}`,
    mayShareName: false,
    topic: 'newsletter',
    content: {
      subject: 'News',
      text: 'Hi',
      from: { address: 'hello@distro-nation.com' },
      isPersonal: false,
    },
    tags: [],
    tracking: { opens: false, clicks: false },
    audience: { recipients: addresses.map((address) => ({ address })) },
    by: { email: 'ola@distro-nation.com', uid: 'u1' },
  });

  return {
    queueUrl,
    addresses,
    status: async () => (await store.read(id))?.status,
    parts: () => store.parts(id),
    /** What the ledger says of each. */
    async rows() {
      const ledger = dynamoLedger(client, table('MAIL_TABLE'), countSent);
      const ids = newDeliveries(id, addresses).map((row) => row.id);
      return ledger.read(id, people, ids);
    },
    /** What the numbers say was sent. */
    async sent() {
      const cells = await dynamoCellReader({ client, mailTable: table('MAIL_TABLE') }).cells(
        {},
        name,
      );
      return cells.reduce((sum, { counts }) => sum + (counts.sent ?? 0), 0);
    },
    /** To whom the provider delivered, once for each time. */
    async delivered() {
      const response = await fetch(`${inject('urls').mailbox}/mailbox/mails`);
      const all = mails.parse(await response.json()).mails.map(({ recipient }) => recipient);
      return all.filter((recipient) => recipient.endsWith(domain));
    },
  };
};
