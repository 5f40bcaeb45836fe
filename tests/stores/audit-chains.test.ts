import {
  CreateBucketCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '@distronation/common';
import {
  dynamoHeadReader,
  readKeptHeads,
  s3HeadArchive,
  verifyChains,
} from '@distronation/audit/adapters';
import { describe, expect, inject, it } from 'vitest';
import { auditLog, dynamo, hashAddress, table } from '../cloud/stores.ts';

const audit = { client: dynamo, table: table('AUDIT_TABLE') };

const s3 = new S3Client({
  endpoint: inject('urls').s3,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const day = '2026-11-03';
const night = new Date('2026-11-04T01:30:00.000Z');

const entryFor = (subject: string, at = `${day}T09:00:00.000Z`): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at,
  requestId: 'request-1',
});

const setup = async (entries = 3) => {
  const bucket = `heads-${crypto.randomUUID()}`;
  await s3.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }));
  const archive = s3HeadArchive({ client: s3, bucket, retentionYears: 7 });
  const ana = `${crypto.randomUUID()}@example.com`;
  for (let n = 0; n < entries; n += 1) await auditLog.append(entryFor(ana));
  const subject = await hashAddress(ana);
  const keyOf = (sequence: number) => ({
    pk: `SUBJECT#${subject}`,
    sk: String(sequence).padStart(10, '0'),
  });
  const cut = (sequence: number) =>
    dynamo.send(new DeleteCommand({ TableName: audit.table, Key: keyOf(sequence) }));
  const change = (sequence: number, attribute: string, value: unknown) =>
    dynamo.send(
      new UpdateCommand({
        TableName: audit.table,
        Key: keyOf(sequence),
        UpdateExpression: 'SET #attribute = :value',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  const keep = async () => {
    const from = new Date(`${day}T00:00:00.000Z`);
    const all = await dynamoHeadReader(audit).headsOf({ from, to: night });
    // Of ours alone, since other tests damage the chains that they write.
    await archive.keep(
      day,
      all.filter(({ subjectHash }) => subjectHash === subject),
    );
  };
  const verify = async () => {
    const { bySubject, problems } = await readKeptHeads(s3, bucket);
    const report = await verifyChains(audit, bySubject);
    return { problems, chain: report.problems.filter((each) => each.subject === subject) };
  };
  return { ana, subject, bucket, archive, cut, change, keep, verify };
};

describe('the record and its heads', () => {
  it('agree, as long as nobody has changed anything', async () => {
    const { ana, keep, verify } = await setup();
    await keep();
    await auditLog.append(entryFor(ana));
    expect(await verify()).toEqual({ problems: [], chain: [] });
  });

  it('disagree where the end was cut off, which no chain tells by itself', async () => {
    const { subject, cut, keep, verify } = await setup();
    await keep();
    await cut(3);
    await cut(2);
    expect((await verify()).chain).toEqual([{ subject, sequence: 2, what: 'cut', day }]);
  });

  it('disagree where a whole chain is gone', async () => {
    const { subject, cut, keep, verify } = await setup(1);
    await keep();
    await cut(1);
    expect((await verify()).chain).toEqual([{ subject, sequence: 1, what: 'cut', day }]);
  });

  it('disagree where a chain was written anew, link by link', async () => {
    const { ana, subject, cut, keep, verify } = await setup(2);
    await keep();
    await cut(2);
    await cut(1);
    for (const hour of ['10', '11']) {
      await auditLog.append(entryFor(ana, `${day}T${hour}:00:00.000Z`));
    }
    expect((await verify()).chain).toEqual([{ subject, sequence: 2, what: 'rewritten', day }]);
  });

  it('name the first entry that does not follow, and one that is hidden from lists', async () => {
    const { subject, change, verify } = await setup();
    await change(2, 'record', '{"action":"consent.nothing"}');
    await change(3, 'gsi1pk', 'NOWHERE');
    expect((await verify()).chain).toContainEqual({ subject, sequence: 2, what: 'broken' });
    const other = await setup();
    await other.change(2, 'gsi1pk', 'NOWHERE');
    expect((await other.verify()).chain).toEqual([
      { subject: other.subject, sequence: 2, what: 'misplaced' },
    ]);
  });

  it('are put away once a day, under a lock, and what is put over them does not count', async () => {
    const { bucket, archive, keep, verify, subject } = await setup();
    expect(await archive.has(day)).toBe(false);
    await keep();
    expect(await archive.has(day)).toBe(true);
    await archive.keep(day, []);
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    expect(listed.Versions).toHaveLength(1);

    const Key = `heads/${day}.txt`;
    const forged = `${subject} 3 ${'f'.repeat(64)}\n`;
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: forged }));
    expect(await verify()).toEqual({
      problems: [`${Key} was written over; the first version counts`],
      chain: [],
    });
  });
});
