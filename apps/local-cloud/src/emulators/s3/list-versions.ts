import { bucketOf } from './find-object.ts';
import { pageSize } from './list-objects.ts';
import type { ObjectStore, StoredBucket } from './object-store.ts';
import type { ObjectVersion } from './records.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { writeXml } from './xml.ts';

interface Listed extends ObjectVersion {
  isLatest: boolean;
}

const versionsFrom = function* versionsFrom(
  { keys, versions }: StoredBucket,
  query: URLSearchParams,
): Generator<Listed> {
  const [prefix, marker] = [query.get('prefix') ?? '', query.get('key-marker') ?? ''];
  const versionMarker = query.get('version-id-marker');
  const begin = versionMarker === null ? keys.from(`${marker}\0`) : keys.from(marker);
  const start = Math.max(keys.from(prefix), marker === '' ? 0 : begin);
  for (let index = start; index < keys.size; index += 1) {
    const key = keys.at(index) ?? '';
    if (!key.startsWith(prefix)) return;
    const all = versions(key).map((version, place) => ({ ...version, isLatest: place === 0 }));
    const known = all.findIndex(({ versionId }) => versionId === versionMarker);
    yield* key === marker && versionMarker !== null ? all.slice(known + 1) : all;
  }
};

const described = ({ key, versionId, at, isLatest }: Listed) => ({
  Key: key,
  VersionId: versionId,
  IsLatest: isLatest,
  LastModified: new Date(at).toISOString(),
});

/** `GET ?versions`: every version and delete marker, by key and newest first. */
export const listVersions = (store: ObjectStore, request: S3Request): string => {
  const bucket = bucketOf(store, request);
  const { query } = request;
  if (query.has('delimiter')) throw s3Error('NotImplemented', 'A delimiter is not emulated here.');
  const limit = pageSize(query);
  const found: Listed[] = [];
  let isTruncated = false;
  for (const version of versionsFrom(bucket, query)) {
    isTruncated = found.length === limit;
    if (isTruncated) break;
    found.push(version);
  }
  const last = isTruncated ? found.at(-1) : undefined;
  return writeXml('ListVersionsResult', {
    Name: bucket.info.name,
    Prefix: query.get('prefix') ?? '',
    MaxKeys: limit,
    IsTruncated: isTruncated,
    NextKeyMarker: last?.key,
    NextVersionIdMarker: last?.versionId,
    Version: found
      .filter(({ isDeleteMarker }) => !isDeleteMarker)
      .map((each) => ({ ...described(each), ETag: each.etag, Size: each.size })),
    DeleteMarker: found.filter(({ isDeleteMarker }) => isDeleteMarker).map(described),
  });
};
