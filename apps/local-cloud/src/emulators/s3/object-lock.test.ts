import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  type ObjectLockRetention,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { bucket, lockedBucket, newDir, startS3, startWithBuckets } from './testing/s3-harness.ts';

const Bucket = lockedBucket;
const Key = 'heads/2026-11-01';
const dayMs = 86_400_000;
const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

const setup = async (options = {}) => {
  const started = await startWithBuckets(options);
  const { s3, clock } = started;
  const inDays = (days: number) => new Date(clock.now + days * dayMs);
  const lock = (days: number, more: Partial<PutObjectCommandInput> = {}) =>
    s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'heads',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: inDays(days),
        ...more,
      }),
    );
  const retain = (Retention: ObjectLockRetention, more = {}) =>
    s3.send(new PutObjectRetentionCommand({ Bucket, Key, Retention, ...more }));
  const remove = (VersionId: string | undefined, more = {}) =>
    s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId, ...more }));
  return { ...started, inDays, lock, retain, remove };
};

describe('an object under Object Lock', () => {
  it('stays until its day, whatever anybody asks, and goes after it', async () => {
    const { lock, remove, pass, s3 } = await setup();
    const { VersionId } = await lock(10);
    pass(9 * dayMs);
    await expect(remove(VersionId, { BypassGovernanceRetention: true })).rejects.toMatchObject(
      denied,
    );
    pass(dayMs);
    await remove(VersionId);
    const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions ?? []).toEqual([]);
  });

  it('is under another version or a mark, not gone, when somebody writes or deletes', async () => {
    const { lock, remove, put, s3 } = await setup();
    const { VersionId } = await lock(10);
    await put(Key, 'forged', { Bucket });
    await remove(undefined);
    await expect(s3.send(new GetObjectCommand({ Bucket, Key }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions?.at(-1)).toMatchObject({ VersionId });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    expect(await Body?.transformToString()).toBe('heads');
  });

  it('can be kept longer, and not shorter, nor more loosely', async () => {
    const { lock, retain, inDays, s3 } = await setup();
    await lock(10);
    await expect(retain({ Mode: 'COMPLIANCE', RetainUntilDate: inDays(5) })).rejects.toMatchObject(
      denied,
    );
    await expect(retain({ Mode: 'GOVERNANCE', RetainUntilDate: inDays(20) })).rejects.toMatchObject(
      denied,
    );
    await retain({ Mode: 'COMPLIANCE', RetainUntilDate: inDays(20) });
    const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key }));
    expect(Retention).toEqual({ Mode: 'COMPLIANCE', RetainUntilDate: inDays(20) });
  });

  it('of governance goes where the caller may pass it by', async () => {
    const { lock, remove } = await setup();
    const { VersionId } = await lock(10, { ObjectLockMode: 'GOVERNANCE' });
    await expect(remove(VersionId)).rejects.toMatchObject(denied);
    await remove(VersionId, { BypassGovernanceRetention: true });
  });

  it('is locked over a restart', async () => {
    const dir = newDir();
    const first = await setup({ dir });
    const { VersionId } = await first.lock(10);
    await first.stop();
    const { s3 } = await startS3({ dir });
    await expect(
      s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId })),
    ).rejects.toMatchObject(denied);
  });

  it.each<[string, Partial<PutObjectCommandInput>, string]>([
    ['in a bucket without', { Bucket: bucket }, 'Bucket is missing Object Lock Configuration'],
    [
      'until a day that is over',
      { ObjectLockRetainUntilDate: new Date(0) },
      'must be in the future',
    ],
    ['without a day', { ObjectLockRetainUntilDate: undefined }, 'needs a mode and a date'],
  ])('cannot be locked %s', async (_what, change, message) => {
    const { lock } = await setup();
    await expect(lock(10, change)).rejects.toThrow(message);
  });

  it('is written once where the writer asks for that, also beside other versions', async () => {
    const { lock } = await setup();
    await lock(10, { IfNoneMatch: '*' });
    await expect(lock(10, { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });
});
