import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  PutBucketCorsCommand,
  type CreateBucketCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { names } from '../names.ts';

const buckets: CreateBucketCommandInput[] = [
  { Bucket: names.reportsBucket },
  { Bucket: names.mailDataBucket },
  { Bucket: names.auditHeadsBucket, ObjectLockEnabledForBucket: true },
];

/** Creates what is missing, and lets the CRM's pages read the reports. */
export const createBuckets = async (s3: S3Client, crmUrl: string): Promise<void> => {
  await Promise.all(
    buckets.map((bucket) =>
      s3.send(new CreateBucketCommand(bucket)).catch((error: unknown) => {
        if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
      }),
    ),
  );
  const rule = {
    AllowedOrigins: [crmUrl],
    AllowedMethods: ['GET', 'HEAD'],
    AllowedHeaders: ['*'],
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: 3_600,
  };
  await s3.send(
    new PutBucketCorsCommand({
      Bucket: names.reportsBucket,
      CORSConfiguration: { CORSRules: [rule] },
    }),
  );
};
