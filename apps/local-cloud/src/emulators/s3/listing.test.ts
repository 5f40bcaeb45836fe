import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectsV2CommandInput,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openObjectStore, type ObjectStore } from './object-store.ts';
import { compareKeys, sortedKeys } from './sorted-keys.ts';
import { bucket, lockedBucket, newDir, startS3, startWithBuckets } from './testing/s3-harness.ts';

const reports = [
  'Distro/2026/10/ana/ana.zip',
  'Distro/2026/11/ana/ana.zip',
  'Distro/2026/11/bob/bob.zip',
  'Exports/2026/11/ana/ana.zip',
  'readme.txt',
];

const setup = async (...keys: string[]) => {
  const started = await startWithBuckets();
  for (const key of keys) await started.put(key);
  const list = async (query: Partial<ListObjectsV2CommandInput> = {}) => {
    const answer = await started.s3.send(new ListObjectsV2Command({ Bucket: bucket, ...query }));
    return {
      keys: (answer.Contents ?? []).map(({ Key }) => Key),
      prefixes: (answer.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      next: answer.NextContinuationToken,
    };
  };
  return { ...started, list };
};

describe('a list', () => {
  it('is that of a folder, where it is asked for by prefix and delimiter', async () => {
    const { list } = await setup(...reports);
    expect(await list({ Delimiter: '/' })).toMatchObject({
      keys: ['readme.txt'],
      prefixes: ['Distro/', 'Exports/'],
    });
    expect(await list({ Delimiter: '/', Prefix: 'Distro/2026/11/' })).toMatchObject({
      keys: [],
      prefixes: ['Distro/2026/11/ana/', 'Distro/2026/11/bob/'],
    });
    expect(await list({ StartAfter: 'Distro/2026/11/bob/bob.zip' })).toMatchObject({
      keys: reports.slice(3),
    });
  });

  it('leads on page by page, folders and files alike, each once', async () => {
    const { list } = await setup(...reports);
    const first = await list({ Delimiter: '/', MaxKeys: 1 });
    const second = await list({ Delimiter: '/', MaxKeys: 1, ContinuationToken: first.next });
    const third = await list({ Delimiter: '/', MaxKeys: 1, ContinuationToken: second.next });
    expect([first, second, third]).toMatchObject([
      { prefixes: ['Distro/'] },
      { prefixes: ['Exports/'] },
      { keys: ['readme.txt'], next: undefined },
    ]);
  });

  it('leaves out what is deleted, and shows no folder of it', async () => {
    const { s3, list } = await setup();
    const put = { Bucket: lockedBucket, Key: 'gone/a' };
    await s3.send(new DeleteObjectCommand(put));
    expect(await list({ Bucket: lockedBucket, Delimiter: '/' })).toMatchObject({
      keys: [],
      prefixes: [],
    });
  });

  it('of 20,000 keys is rolled up in one answer, and a folder is found among them', async () => {
    const dir = newDir();
    const store = openObjectStore(dir);
    fill(store, 20_000);
    store.close();
    const { s3 } = await startS3({ dir });
    const folders = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Delimiter: '/' }));
    expect(folders).toMatchObject({ KeyCount: 100, IsTruncated: false });
    const one = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: '42/' }));
    expect(one).toMatchObject({ KeyCount: 200, IsTruncated: false });
  });

  it('names every version and every mark, newest first', async () => {
    const { s3, put } = await setup();
    const Bucket = lockedBucket;
    const { VersionId: one } = await put('a', 'one', { Bucket });
    const { VersionId: two } = await put('a', 'two', { Bucket });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await put('b', 'one', { Bucket });
    const all = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'a' }));
    expect(all.Versions?.map(({ VersionId }) => VersionId)).toEqual([two, one]);
    expect(all.DeleteMarkers).toMatchObject([{ Key: 'a', IsLatest: true }]);
    const first = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2 }));
    const rest = await s3.send(
      new ListObjectVersionsCommand({
        Bucket,
        KeyMarker: first.NextKeyMarker,
        VersionIdMarker: first.NextVersionIdMarker,
      }),
    );
    expect(rest.Versions).toMatchObject([{ Key: 'a', VersionId: one }, { Key: 'b' }]);
  });
});

const fill = (store: ObjectStore, count: number): void => {
  store.saveBucket({ name: bucket, createdAt: 0, hasVersions: false, hasLock: false, cors: [] });
  const empty = { versionId: 'null', at: 0, isDeleteMarker: false, size: 0, etag: '', blob: '' };
  for (let n = 0; n < count; n += 1) {
    // In no order, as keys come.
    store.put(bucket, { ...empty, key: `${n % 100}/${(n * 7_919) % count}`, headers: {} });
  }
};

describe('the order of keys', () => {
  it('is that of their bytes, whatever characters they have', () => {
    const keys = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(keys, (given) => {
        const sorted = sortedKeys();
        for (const key of given) sorted.add(key);
        sorted.from('');
        const inOrder = given.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(inOrder.map((_, index) => sorted.at(index))).toEqual(inOrder);
      }),
      { numRuns: 50 },
    );
    expect(compareKeys('\uffee', '😀')).toBe(-1);
  });
});
