import type { ObjectStore, StoredBucket } from './object-store.ts';
import type { ObjectVersion } from './records.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

export const bucketOf = (store: ObjectStore, { bucket }: S3Request): StoredBucket => {
  const found = store.bucket(bucket);
  if (!found) throw s3Error('NoSuchBucket');
  return found;
};

/** The version that the request names, which may be a delete marker. */
const namedVersion = (
  bucket: StoredBucket,
  { key, query }: S3Request,
): ObjectVersion | undefined => {
  const id = query.get('versionId');
  const versions = bucket.versions(key);
  return id === null ? versions[0] : versions.find(({ versionId }) => versionId === id);
};

/** The content that the request names, or the newest.
 *  @throws NoSuchKey, NoSuchVersion, MethodNotAllowed */
export const objectOf = (bucket: StoredBucket, request: S3Request): ObjectVersion => {
  const version = namedVersion(bucket, request);
  const isNamed = request.query.has('versionId');
  if (version?.isDeleteMarker === true && isNamed) throw s3Error('MethodNotAllowed');
  if (!version || version.isDeleteMarker) throw s3Error(isNamed ? 'NoSuchVersion' : 'NoSuchKey');
  return version;
};
