import * as z from 'zod';
import { bucketOf } from './find-object.ts';
import { checkRemovable } from './object-lock.ts';
import type { ObjectStore, StoredBucket } from './object-store.ts';
import { newVersionId } from './put-object.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { readXml, writeXml } from './xml.ts';
import { AwsError } from '../aws-error.ts';

interface Target {
  key: string;
  versionId?: string | undefined;
}

interface Removal {
  /** Of the version that is gone, or of the mark that was set. */
  versionId?: string;
  isDeleteMarker?: boolean;
}

/** Without a version's id, a bucket with versions only gets a mark, and nothing is lost. */
const remove = (
  store: ObjectStore,
  bucket: StoredBucket,
  request: S3Request,
  { key, versionId }: Target,
  now: number,
): Removal => {
  const { name, hasVersions } = bucket.info;
  if (hasVersions && versionId === undefined) {
    const mark = { key, versionId: newVersionId(bucket), at: now, isDeleteMarker: true };
    store.put(name, { ...mark, size: 0, etag: '', blob: '', headers: {} });
    return { versionId: mark.versionId, isDeleteMarker: true };
  }
  const id = versionId ?? 'null';
  const version = bucket.versions(key).find((each) => each.versionId === id);
  if (version) {
    checkRemovable(version, request, now);
    store.remove(name, key, id);
  }
  if (!hasVersions) return {};
  return { versionId: id, ...(version?.isDeleteMarker ? { isDeleteMarker: true } : {}) };
};

export const deleteObject = (store: ObjectStore, request: S3Request, now: number): Response => {
  const { key, query } = request;
  const target = { key, versionId: query.get('versionId') ?? undefined };
  const { versionId, isDeleteMarker } = remove(
    store,
    bucketOf(store, request),
    request,
    target,
    now,
  );
  const headers = {
    ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }),
    ...(isDeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
  };
  return new Response(null, { status: 204, headers });
};

const target = z.object({ Key: z.coerce.string(), VersionId: z.coerce.string().optional() });
const deleteDocument = z.object({
  Object: z.union([target.transform((one) => [one]), z.array(target).max(1_000)]),
  Quiet: z.string().optional(),
});

/** `POST ?delete`: what may not go is reported beside what has gone. */
export const deleteObjects = (
  store: ObjectStore,
  request: S3Request,
  text: string,
  now: number,
): string => {
  const bucket = bucketOf(store, request);
  const document = deleteDocument.safeParse(readXml('Delete', text));
  if (!document.success) throw s3Error('MalformedXML');
  const removed = document.data.Object.map(({ Key, VersionId }) => {
    try {
      const done = remove(store, bucket, request, { key: Key, versionId: VersionId }, now);
      const { versionId, isDeleteMarker } = done;
      const marker = isDeleteMarker ? { DeleteMarker: true, DeleteMarkerVersionId: versionId } : {};
      return { Deleted: { Key, VersionId, ...marker } };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return { Error: { Key, VersionId, Code: error.code, Message: error.message } };
    }
  });
  const isQuiet = document.data.Quiet === 'true';
  return writeXml('DeleteResult', {
    Deleted: isQuiet ? [] : removed.flatMap((each) => each.Deleted ?? []),
    Error: removed.flatMap((each) => each.Error ?? []),
  });
};
