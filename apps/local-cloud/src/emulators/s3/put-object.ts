import { randomUUID } from 'node:crypto';
import { bucketOf } from './find-object.ts';
import { announcedRetention } from './object-lock.ts';
import type { ObjectStore, StoredBucket } from './object-store.ts';
import { receiveContent } from './receive-content.ts';
import { receivedHeaders } from './received-headers.ts';
import type { ObjectVersion } from './records.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

export const newVersionId = (bucket: StoredBucket): string =>
  bucket.info.hasVersions ? randomUUID().replaceAll('-', '') : 'null';

/** Only these are said of what a request must not stand in the way of. */
const checkPreconditions = (bucket: StoredBucket, { key, headers }: S3Request): void => {
  const [current] = bucket.versions(key);
  const etag = current?.isDeleteMarker === false ? current.etag : undefined;
  const [ifNoneMatch, ifMatch] = [headers.get('if-none-match'), headers.get('if-match')];
  if (ifNoneMatch !== null && ifNoneMatch !== '*') {
    throw s3Error('NotImplemented', 'A header you provided implies functionality not implemented');
  }
  if (ifNoneMatch === '*' && etag !== undefined) throw s3Error('PreconditionFailed');
  if (ifMatch !== null && etag === undefined) throw s3Error('NoSuchKey');
  if (ifMatch !== null && ifMatch !== etag) throw s3Error('PreconditionFailed');
};

const checkDigest = ({ header }: S3Request, checksums: Record<string, string>): void => {
  if (header('content-md5') !== undefined || Object.keys(checksums).length > 0) return;
  throw s3Error(
    'InvalidRequest',
    'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
  );
};

export const putObject = async (
  store: ObjectStore,
  request: S3Request,
  now: () => number,
): Promise<Response> => {
  const bucket = bucketOf(store, request);
  if (request.header('x-amz-copy-source') !== undefined) {
    throw s3Error('NotImplemented', 'Copying is not emulated.');
  }
  const retention = announcedRetention(request, bucket.info, now());
  const headers = receivedHeaders(request);
  const { blob, checksums } = await receiveContent(store.blobs, request);
  try {
    // Of several that come at once, each is held to what was there when its content had arrived.
    checkPreconditions(bucket, request);
    if (retention) checkDigest(request, checksums);
  } catch (error) {
    blob.discard();
    throw error;
  }
  blob.keep();
  const version: ObjectVersion = {
    key: request.key,
    versionId: newVersionId(bucket),
    at: now(),
    isDeleteMarker: false,
    size: blob.size,
    etag: `"${blob.md5.toString('hex')}"`,
    blob: blob.sha256,
    headers: { ...headers, ...checksums },
    ...(retention ? { retention } : {}),
  };
  store.put(bucket.info.name, version);
  return new Response(null, {
    headers: { etag: version.etag, ...checksums, ...versionHeader(bucket, version) },
  });
};

export const versionHeader = (
  { info }: StoredBucket,
  { versionId }: ObjectVersion,
): Record<string, string> => (info.hasVersions ? { 'x-amz-version-id': versionId } : {});
