import {
  createBucket,
  deleteBucket,
  listBuckets,
  lockConfigurationXml,
  putVersioning,
  versioningXml,
} from './bucket-operations.ts';
import { corsXml, readCors } from './cors.ts';
import { deleteObject, deleteObjects } from './delete-object.ts';
import { bucketOf, objectOf } from './find-object.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { listVersions } from './list-versions.ts';
import { changedRetention, retentionXml } from './object-lock.ts';
import type { ObjectStore } from './object-store.ts';
import { putObject } from './put-object.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

type Answer = Response | string | void;

interface Deps {
  store: ObjectStore;
  now: () => number;
}

const textOf = async ({ body }: S3Request): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const setRetention = async ({ store, now }: Deps, request: S3Request): Promise<void> => {
  const bucket = bucketOf(store, request);
  const version = objectOf(bucket, request);
  const retention = changedRetention(version, request, await textOf(request), now());
  store.put(bucket.info.name, { ...version, retention });
};

const setCors = async ({ store }: Deps, request: S3Request): Promise<void> => {
  const { info } = bucketOf(store, request);
  store.saveBucket({ ...info, cors: readCors(await textOf(request)) });
};

const headBucket = ({ store }: Deps, request: S3Request): void => void bucketOf(store, request);

/** By what a request is told from others: its method, what it is about, and the parameter that names a
 *  part of that. The text is the operation's name, as permissions and faults have it. */
const operations: Record<
  string,
  readonly [name: string, run: (deps: Deps, request: S3Request) => Answer | Promise<Answer>]
> = {
  'GET /': ['ListBuckets', ({ store }) => listBuckets(store)],
  'PUT bucket': ['CreateBucket', ({ store, now }, request) => createBucket(store, request, now())],
  'HEAD bucket': ['HeadBucket', headBucket],
  'DELETE bucket': ['DeleteBucket', ({ store }, request) => deleteBucket(store, request)],
  'GET bucket?list-type': ['ListObjectsV2', ({ store }, request) => listObjects(store, request)],
  'GET bucket?versions': [
    'ListObjectVersions',
    ({ store }, request) => listVersions(store, request),
  ],
  'POST bucket?delete': [
    'DeleteObjects',
    async ({ store, now }, request) => deleteObjects(store, request, await textOf(request), now()),
  ],
  'PUT bucket?cors': ['PutBucketCors', setCors],
  'GET bucket?cors': [
    'GetBucketCors',
    ({ store }, request) => corsXml(bucketOf(store, request).info),
  ],
  'PUT bucket?versioning': [
    'PutBucketVersioning',
    async ({ store }, request) => putVersioning(store, request, await textOf(request)),
  ],
  'GET bucket?versioning': [
    'GetBucketVersioning',
    ({ store }, request) => versioningXml(store, request),
  ],
  'GET bucket?object-lock': [
    'GetObjectLockConfiguration',
    ({ store }, request) => lockConfigurationXml(store, request),
  ],
  'PUT key': ['PutObject', ({ store, now }, request) => putObject(store, request, now)],
  'GET key': ['GetObject', ({ store }, request) => getObject(store, request)],
  'HEAD key': ['HeadObject', ({ store }, request) => getObject(store, request)],
  'DELETE key': ['DeleteObject', ({ store, now }, request) => deleteObject(store, request, now())],
  'PUT key?retention': ['PutObjectRetention', setRetention],
  'GET key?retention': [
    'GetObjectRetention',
    ({ store }, request) => retentionXml(objectOf(bucketOf(store, request), request)),
  ],
};

/** Parameters that make another operation of a request. Those that are not emulated are here as well,
 *  so that they are refused and not ignored. */
const subresources = [
  'acl',
  'cors',
  'delete',
  'legal-hold',
  'lifecycle',
  'list-type',
  'object-lock',
  'partNumber',
  'policy',
  'restore',
  'retention',
  'select',
  'tagging',
  'uploadId',
  'uploads',
  'versioning',
  'versions',
];

export interface Operation {
  name: string;
  run(deps: Deps): Promise<Answer>;
}

/** @throws NotImplemented for what S3 can do and this cannot. */
export const operationOf = (request: S3Request): Operation => {
  const { method, bucket, key, query } = request;
  const about = key === '' ? 'bucket' : 'key';
  const subresource = subresources.find((each) => query.has(each));
  const place = bucket === '' ? '/' : about;
  const route = `${method} ${place}${subresource === undefined ? '' : `?${subresource}`}`;
  const [name, run] = operations[route] ?? [];
  if (!name || !run) throw s3Error('NotImplemented', `${route} is not emulated.`);
  return { name, run: async (deps) => run(deps, request) };
};
