import * as z from 'zod';
import { bucketOf } from './find-object.ts';
import type { ObjectStore } from './object-store.ts';
import { s3Error } from './s3-error.ts';
import { flag, type S3Request } from './s3-request.ts';
import { readXml, writeXml } from './xml.ts';

const bucketName = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9](?:[a-z0-9]|[.-](?=[a-z0-9])){1,61}[a-z0-9]$/;

export const listBuckets = (store: ObjectStore): string =>
  writeXml('ListAllMyBucketsResult', {
    Buckets: {
      Bucket: store.buckets().map(({ info }) => ({
        Name: info.name,
        CreationDate: new Date(info.createdAt).toISOString(),
      })),
    },
  });

export const createBucket = (store: ObjectStore, request: S3Request, now: number): Response => {
  const { bucket: name } = request;
  if (!bucketName.test(name)) throw s3Error('InvalidBucketName');
  if (store.bucket(name)) throw s3Error('BucketAlreadyOwnedByYou');
  const hasLock = flag(request, 'x-amz-bucket-object-lock-enabled');
  store.saveBucket({ name, createdAt: now, hasLock, hasVersions: hasLock, cors: [] });
  return new Response(null, { headers: { location: `/${name}` } });
};

export const deleteBucket = (store: ObjectStore, request: S3Request): Response => {
  const { info, keys } = bucketOf(store, request);
  if (keys.size > 0) throw s3Error('BucketNotEmpty');
  store.removeBucket(info.name);
  return new Response(null, { status: 204 });
};

const versioning = z.object({ Status: z.enum(['Enabled', 'Suspended']) });

/** Versions cannot be switched off here, nor on beside contents that have none. */
export const putVersioning = (store: ObjectStore, request: S3Request, text: string): void => {
  const { info, keys } = bucketOf(store, request);
  const document = versioning.safeParse(readXml('VersioningConfiguration', text));
  if (!document.success) throw s3Error('MalformedXML');
  const isEnabled = document.data.Status === 'Enabled';
  if (!isEnabled && info.hasLock) {
    throw s3Error('InvalidBucketState', 'An Object Lock configuration is present on this bucket.');
  }
  if (!isEnabled || (keys.size > 0 && !info.hasVersions)) {
    throw s3Error('NotImplemented', 'Versions are emulated from the first object on, or never.');
  }
  store.saveBucket({ ...info, hasVersions: true });
};

export const versioningXml = (store: ObjectStore, request: S3Request): string => {
  const { hasVersions } = bucketOf(store, request).info;
  return writeXml('VersioningConfiguration', { Status: hasVersions ? 'Enabled' : undefined });
};

export const lockConfigurationXml = (store: ObjectStore, request: S3Request): string => {
  if (!bucketOf(store, request).info.hasLock) {
    throw s3Error('ObjectLockConfigurationNotFoundError');
  }
  return writeXml('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled' });
};
