import { byteRange } from './byte-range.ts';
import { bucketOf, objectOf } from './find-object.ts';
import { retentionHeaders } from './object-lock.ts';
import type { ObjectStore } from './object-store.ts';
import { versionHeader } from './put-object.ts';
import type { ObjectVersion } from './records.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { streamOf } from './stream-of.ts';

const overridable = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

/** Whole seconds, as HTTP has dates. */
const seconds = (ms: number): number => Math.floor(ms / 1_000);

const names = (list: string, etag: string): boolean =>
  list.split(',').some((each) => ['*', etag].includes(each.trim()));

/** Whether the caller has this version already, which is no failure. */
const isUnchanged = ({ headers }: S3Request, { etag, at }: ObjectVersion): boolean => {
  const [match, noneMatch] = [headers.get('if-match'), headers.get('if-none-match')];
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  const until = Date.parse(headers.get('if-unmodified-since') ?? '');
  if (match !== null && !names(match, etag)) throw s3Error('PreconditionFailed');
  if (match === null && seconds(at) > seconds(until)) throw s3Error('PreconditionFailed');
  if (noneMatch !== null) return names(noneMatch, etag);
  return seconds(at) <= seconds(since);
};

const beyondLatin1 = /[^\t -~\u00a0-\u00ff]/;

const overrides = ({ query }: S3Request): Record<string, string> =>
  Object.fromEntries(
    overridable.flatMap((name) => {
      const value = query.get(`response-${name}`);
      if (value !== null && beyondLatin1.test(value)) {
        throw s3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
      }
      return value === null ? [] : [[name, value]];
    }),
  );

const isChecksum = (name: string): boolean => name.startsWith('x-amz-checksum-');

/** Checksums go with whole contents, to whoever asks for them. */
const storedHeaders = (request: S3Request, version: ObjectVersion, isWhole: boolean) => {
  const mayCheck = isWhole && request.header('x-amz-checksum-mode') === 'ENABLED';
  return Object.entries(version.headers).filter(([name]) => mayCheck || !isChecksum(name));
};

/** GET and HEAD, of the newest version or the one that is named. */
export const getObject = (store: ObjectStore, request: S3Request): Response => {
  const bucket = bucketOf(store, request);
  const version = objectOf(bucket, request);
  const { size, etag, at, blob } = version;
  const validators = { etag, 'last-modified': new Date(at).toUTCString() };
  if (isUnchanged(request, version)) {
    return new Response(null, { status: 304, headers: validators });
  }
  const range = byteRange(request.headers.get('range'), size);
  const headers = {
    ...Object.fromEntries(storedHeaders(request, version, range === undefined)),
    ...validators,
    ...versionHeader(bucket, version),
    ...retentionHeaders(version),
    'accept-ranges': 'bytes',
    'content-length': String(range ? range.end - range.start + 1 : size),
    ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}),
    ...overrides(request),
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(streamOf(store.blobs.read(blob, range)), { status, headers });
};
