import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoHeadReader, s3HeadArchive } from '@distronation/audit/adapters';
import { dynamoAuditLog } from '@distronation/common/adapters';
import { describe, expect, inject, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, environment, hashAddress } from '../cloud/stores.ts';

const s3 = new S3Client({
  endpoint: inject('urls').s3,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const run = (variables: Record<string, string>) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const script = fileURLToPath(new URL('../../scripts/verify-audit.ts', import.meta.url));
    const env = { ...process.env, ...environment, STAGE: 'test', ...variables };
    execFile(process.execPath, [script], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });

/** A record of one person, three entries long, whose head was put away. */
const setup = async () => {
  const [table, bucket] = [await ownMailTable(), `heads-${crypto.randomUUID()}`];
  await s3.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }));
  const audit = { client: dynamo, table };
  for (const hour of ['09', '10', '11']) {
    await dynamoAuditLog({ ...audit, hashAddress }).append({
      action: 'consent.unsubscribe',
      subject: 'ana@example.com',
      actor: 'recipient',
      method: 'one_click',
      at: `${yesterday}T${hour}:00:00.000Z`,
      requestId: 'request-1',
    });
  }
  const period = { from: new Date(`${yesterday}T00:00:00Z`), to: new Date() };
  const archive = s3HeadArchive({ client: s3, bucket, retentionYears: 1 });
  await archive.keep(yesterday, await dynamoHeadReader(audit).headsOf(period));
  return { table, variables: { AUDIT_TABLE: table, AUDIT_HEADS_BUCKET: bucket } };
};

describe('pnpm verify-audit', () => {
  it('ends with 0 while everything holds, and with 1 and the place where it does not', async () => {
    const { table, variables } = await setup();
    expect(await run(variables)).toEqual({
      code: 0,
      said: '3 entries in 1 chains, held by the heads of 1 days: 0 chains do not hold\n',
    });
    const pk = `SUBJECT#${await hashAddress('ana@example.com')}`;
    await dynamo.send(new DeleteCommand({ TableName: table, Key: { pk, sk: '0000000003' } }));
    const { code, said } = await run(variables);
    expect(code).toBe(1);
    expect(said).toContain(`${pk}: entry 3 is gone, with all after it (heads of ${yesterday})`);
  });

  it('ends with 1 where it was not told of any heads, and with 2 where it cannot read', async () => {
    const { variables } = await setup();
    const blind = await run({ ...variables, AUDIT_HEADS_BUCKET: '' });
    expect(blind).toMatchObject({ code: 1, said: expect.stringContaining('stays unnoticed') });
    expect(await run({ ...variables, AUDIT_TABLE: 'nosuch' })).toMatchObject({ code: 2 });
  });
});
