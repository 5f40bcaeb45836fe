import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  PutBucketCorsCommand,
  type CORSRule,
  type CreateBucketCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { names } from '../names.ts';

export const buckets: readonly CreateBucketCommandInput[] = [
  { Bucket: names.reportsBucket },
  { Bucket: names.mailDataBucket },
  { Bucket: names.auditHeadsBucket, ObjectLockEnabledForBucket: true },
];

/** What the CRM's pages may do with the reports. */
export const reportsCors = (crmUrl: string): CORSRule => ({
  AllowedOrigins: [crmUrl],
  AllowedMethods: ['GET', 'HEAD'],
  AllowedHeaders: ['*'],
  ExposeHeaders: ['ETag'],
  MaxAgeSeconds: 3_600,
});

/** Creates what is missing, and lets the CRM's pages read the reports. */
export const createBuckets = async (s3: S3Client, crmUrl: string): Promise<void> => {
  await Promise.all(
    buckets.map((bucket) =>
      s3.send(new CreateBucketCommand(bucket)).catch((error: unknown) => {
        if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
      }),
    ),
  );
  await s3.send(
    new PutBucketCorsCommand({
      Bucket: names.reportsBucket,
      CORSConfiguration: { CORSRules: [reportsCors(crmUrl)] },
    }),
  );
};
