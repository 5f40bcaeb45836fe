import { S3Client } from '@aws-sdk/client-s3';
import { acceptCampaign, type CampaignOrder } from '@distronation/campaigns';
import { dynamoCampaigns, s3Archive } from '@distronation/campaigns/adapters';
import { memoryJobs, testCampaign } from '@distronation/campaigns/testing';
import { testCtx } from '@distronation/common/testing';
import { dynamoIdempotencyKeys } from '@distronation/delivery/adapters';
import { describe, expect, it } from 'vitest';
import { auditLog, aws, dynamo, environment, table } from '../cloud/stores.ts';

const s3 = new S3Client(aws(environment['AWS_ENDPOINT_URL_S3'] ?? ''));

const desk = () => {
  const store = dynamoCampaigns({ client: dynamo, table: table('MAIL_TABLE'), audit: auditLog });
  const queue = memoryJobs();
  const accept = acceptCampaign({
    store,
    archive: s3Archive({ client: s3, bucket: environment['MAIL_DATA_BUCKET'] ?? '' }),
    queue,
    idempotencyKeys: dynamoIdempotencyKeys(dynamo, table('GUARD_TABLE')),
    newId: () => testCampaign().id,
    now: () => new Date(),
  });
  return { accept: (order: CampaignOrder) => accept(testCtx(), order), queue, store };
};

const orderUnder = (idempotencyKey: string): CampaignOrder => ({
  kind: 'mail',
  name: `Order ${idempotencyKey}`,
  mayShareName: false,
  topic: 'newsletter',
  content: {
    subject: 'News',
    text: 'Hi',
    from: { address: 'hello@distro-nation.com' },
    isPersonal: false,
  },
  tags: [],
  tracking: { opens: true, clicks: true },
  audience: { recipients: [{ address: 'ana@example.com' }] },
  idempotencyKey,
  by: { email: 'ola@distro-nation.com', uid: 'u1' },
});

describe('a hundred orders at once', () => {
  it('under one key are one campaign, recorded once', async () => {
    const { accept, store } = desk();
    const order = orderUnder(crypto.randomUUID());
    const accepted = await Promise.all(Array.from({ length: 100 }, () => accept(order)));
    expect(new Set(accepted.map(({ id }) => id)).size).toBe(1);
    const id = accepted[0]?.id ?? '';
    expect(await store.read(id)).toMatchObject({ name: order.name, version: 1 });
    expect(await auditLog.read(`campaign:${id}`)).toHaveLength(1);
  });

  it('of one name under keys of their own are one campaign and 99 refusals', async () => {
    const { accept } = desk();
    const { name } = orderUnder(crypto.randomUUID());
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, () => accept({ ...orderUnder(crypto.randomUUID()), name })),
    );
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refused).toHaveLength(99);
    for (const error of refused) expect(error).toMatchObject({ code: 'campaign_name_taken' });
  });
});
