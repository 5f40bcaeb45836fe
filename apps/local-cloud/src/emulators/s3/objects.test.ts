import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type GetObjectCommandInput,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { bucket, newDir, startS3, startWithBuckets } from './testing/s3-harness.ts';

const setup = async (options = {}) => {
  const started = await startWithBuckets(options);
  const get = (Key: string, more: Partial<GetObjectCommandInput> = {}) =>
    started.s3.send(new GetObjectCommand({ Bucket: bucket, Key, ...more }));
  const textOf = async (Key: string, more: Partial<GetObjectCommandInput> = {}) =>
    (await get(Key, more)).Body?.transformToString();
  return { ...started, get, textOf };
};

describe('an object', () => {
  it('comes back as it was put, with its type, its metadata and its checksum', async () => {
    const { put, get, s3 } = await setup();
    const { ETag, ChecksumCRC32 } = await put('a/b.txt', 'Olá', {
      ContentType: 'text/plain',
      Metadata: { owner: 'ana' },
    });
    expect(ETag).toBe(`"${createHash('md5').update('Olá').digest('hex')}"`);
    const found = await get('a/b.txt');
    expect(await found.Body?.transformToString()).toBe('Olá');
    const told = {
      ContentType: 'text/plain',
      ContentLength: 4,
      Metadata: { owner: 'ana' },
      ETag,
    };
    expect(found).toMatchObject({ ...told, ChecksumCRC32 });
    const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'a/b.txt' }));
    expect(head).toMatchObject(told);
  });

  it.each([
    'a b',
    'user+tag@example.com',
    '100%',
    'é/ü',
    '😀',
    "it's (1)!*",
    'a//b',
    'a&b<c>',
    'q?x=1#y',
  ])('may be called %j', async (key) => {
    const { put, textOf, s3 } = await setup();
    await put(key, 'content');
    expect(await textOf(key)).toBe('content');
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(Contents?.map(({ Key }) => Key)).toEqual([key]);
  });

  it('goes in and out as a stream of 8 MB, whole and in parts', async () => {
    const { s3, get } = await setup();
    const content = Buffer.alloc(8_000_000, 'abcdefg');
    const chunks = Array.from({ length: 80 }, (_, n) => content.subarray(n * 1e5, (n + 1) * 1e5));
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: 'big',
        Body: Readable.from(chunks),
        ContentLength: content.length,
      }),
    );
    const { Body } = await get('big');
    expect((await buffer(Body as Readable)).equals(content)).toBe(true);
    const part = await get('big', { Range: 'bytes=7000000-7000006' });
    expect(part.ContentRange).toBe('bytes 7000000-7000006/8000000');
    expect(await part.Body?.transformToString()).toBe('abcdefg');
  });

  it.each([
    ['bytes=0-0', '0'],
    ['bytes=7-', '789'],
    ['bytes=-3', '789'],
    ['bytes=5-100', '56789'],
    ['bytes=-100', '0123456789'],
    ['lines=1-2', '0123456789'],
  ])('gives the range %s', async (Range, text) => {
    const { put, textOf } = await setup();
    await put('digits', '0123456789');
    expect(await textOf('digits', { Range })).toBe(text);
  });

  it('has no range behind its end', async () => {
    const { put, get } = await setup();
    await put('digits', '0123456789');
    await expect(get('digits', { Range: 'bytes=10-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  it('is written once where the writer asks for that, though twenty come at once', async () => {
    const { put, textOf } = await setup();
    const writes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => put('once', `writer ${n}`, { IfNoneMatch: '*' })),
    );
    const won = writes.findIndex(({ status }) => status === 'fulfilled');
    expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = writes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    for (const reason of reasons) expect(reason).toMatchObject({ name: 'PreconditionFailed' });
    expect(await textOf('once')).toBe(`writer ${won}`);
  });

  it('is replaced only where it is still what the writer knew', async () => {
    const { put, textOf } = await setup();
    const { ETag } = await put('a', 'one');
    await put('a', 'two', { IfMatch: ETag });
    await expect(put('a', 'three', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    expect(await textOf('a')).toBe('two');
  });

  it('is not sent again to whoever has it', async () => {
    const { put, get } = await setup();
    const { ETag = '' } = await put('a', 'one');
    const notModified = { $metadata: { httpStatusCode: 304 } };
    await expect(get('a', { IfNoneMatch: ETag })).rejects.toMatchObject(notModified);
    await expect(get('a', { IfModifiedSince: new Date() })).rejects.toMatchObject(notModified);
    await expect(get('a', { IfMatch: '"other"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });

  it('is refused, and leaves nothing, where it is not what its hash says', async () => {
    const { put, get } = await setup();
    const md5 = createHash('md5').update('something else').digest('base64');
    await expect(put('a', 'one', { ContentMD5: md5 })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(put('a', 'one', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(get('a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('is gone when it is deleted, also together with others, and deleting it again is no failure', async () => {
    const { put, get, s3 } = await setup();
    for (const key of ['a', 'b', 'c']) await put(key);
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'a' }));
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'a' }));
    const Delete = { Objects: [{ Key: 'b' }, { Key: 'nothing' }] };
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete }));
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['b', 'nothing']);
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['c']);
    await expect(get('a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('outlives the process, though its journal was cut off', async () => {
    const dir = newDir();
    const first = await setup({ dir });
    await first.put('a', 'same');
    await first.put('b', 'same');
    await first.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'a' }));
    await first.stop();
    appendFileSync(join(dir, 'journal.ndjson'), '{"put":["reports",{"key":"half');

    const { s3 } = await startS3({ dir });
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['b']);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'b' }));
    expect(await Body?.transformToString()).toBe('same');
  });
});
