import * as z from 'zod';
import { bucketOf } from './find-object.ts';
import type { ObjectStore, StoredBucket } from './object-store.ts';
import type { ObjectVersion } from './records.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { writeXml } from './xml.ts';

const maxPage = 1_000;

interface Question {
  prefix: string;
  delimiter: string;
  limit: number;
  /** Where in the order of keys the page begins. */
  first: number;
}

interface Page {
  objects: ObjectVersion[];
  prefixes: string[];
  /** What the next page begins behind. */
  last?: { text: string; isPrefix: boolean };
}

export const pageSize = (query: URLSearchParams): number => {
  const limit = z.coerce
    .number()
    .int()
    .nonnegative()
    .safeParse(query.get('max-keys') ?? maxPage);
  if (!limit.success) throw s3Error('InvalidArgument', 'max-keys must be a whole number');
  return Math.min(limit.data, maxPage);
};

const groupOf = (key: string, { prefix, delimiter }: Question): string | undefined => {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
};

/** Goes from key to key, and over all that a common prefix stands for in one step. */
const listPage = ({ keys, versions }: StoredBucket, question: Question): Page => {
  const page: Page = { objects: [], prefixes: [] };
  const isFull = () => page.objects.length + page.prefixes.length >= question.limit;
  let last: Page['last'];
  for (let index = question.first; index < keys.size;) {
    const key = keys.at(index) ?? '';
    if (!key.startsWith(question.prefix)) break;
    const [current] = versions(key);
    index += 1;
    if (!current || current.isDeleteMarker) continue;
    if (isFull()) return last ? { ...page, last } : page;
    const group = groupOf(key, question);
    if (group === undefined) page.objects.push(current);
    else {
      page.prefixes.push(group);
      index = keys.behind(group);
    }
    last = { text: group ?? key, isPrefix: group !== undefined };
  }
  return page;
};

const writeToken = (last: NonNullable<Page['last']>): string =>
  Buffer.from(JSON.stringify(last)).toString('base64url');

const readToken = (token: string): NonNullable<Page['last']> => {
  const shape = z.object({ text: z.string(), isPrefix: z.boolean() });
  try {
    return shape.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch {
    throw s3Error('InvalidArgument', 'The continuation token provided is incorrect');
  }
};

const firstOf = ({ keys }: StoredBucket, query: URLSearchParams, prefix: string): number => {
  const behindKey = (key: string) => keys.from(`${key}\0`);
  const token = query.get('continuation-token');
  const startAfter = query.get('start-after');
  const begin = keys.from(prefix);
  if (token !== null) {
    const { text, isPrefix } = readToken(token);
    return Math.max(begin, isPrefix ? keys.behind(text) : behindKey(text));
  }
  return startAfter === null ? begin : Math.max(begin, behindKey(startAfter));
};

/** `GET ?list-type=2`: keys in the order of their bytes, with all behind a delimiter rolled up. */
export const listObjects = (store: ObjectStore, request: S3Request): string => {
  const bucket = bucketOf(store, request);
  const { query } = request;
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const limit = pageSize(query);
  const first = firstOf(bucket, query, prefix);
  const page: Page =
    limit === 0
      ? { objects: [], prefixes: [] }
      : listPage(bucket, { prefix, delimiter, limit, first });
  const text = query.get('encoding-type') === 'url' ? encodeURIComponent : String;
  return writeXml('ListBucketResult', {
    Name: bucket.info.name,
    Prefix: text(prefix),
    Delimiter: delimiter === '' ? undefined : text(delimiter),
    MaxKeys: limit,
    KeyCount: page.objects.length + page.prefixes.length,
    IsTruncated: page.last !== undefined,
    EncodingType: query.get('encoding-type') ?? undefined,
    ContinuationToken: query.get('continuation-token') ?? undefined,
    StartAfter: query.get('start-after') ?? undefined,
    NextContinuationToken: page.last && writeToken(page.last),
    Contents: page.objects.map(({ key, at, etag, size }) => ({
      Key: text(key),
      LastModified: new Date(at).toISOString(),
      ETag: etag,
      Size: size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.prefixes.map((each) => ({ Prefix: text(each) })),
  });
};
