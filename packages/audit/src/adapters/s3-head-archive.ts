import {
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { HeadArchive } from '../ports.ts';
import { headsKey, writeHeads } from './head-lines.ts';

interface Options {
  client: S3Client;
  bucket: string;
  /** How long not even the account's owner can remove or shorten what is put away. */
  retentionYears: number;
}

const yearsAfter = (day: string, years: number): Date => {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date;
};

/** Objects under Object Lock in compliance mode, each written once. */
export const s3HeadArchive = ({ client, bucket, retentionYears }: Options): HeadArchive => ({
  async has(day) {
    try {
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: headsKey(day) }));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  },

  async keep(day, heads) {
    const put = new PutObjectCommand({
      Bucket: bucket,
      Key: headsKey(day),
      Body: writeHeads(heads),
      ContentType: 'text/plain',
      ChecksumAlgorithm: 'SHA256',
      // A lock keeps every version, but not a new one from taking its place.
      IfNoneMatch: '*',
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: yearsAfter(day, retentionYears),
    });
    try {
      await client.send(put);
    } catch (error) {
      const isKept = error instanceof S3ServiceException && error.name === 'PreconditionFailed';
      if (!isKept) throw error;
    }
  },
});
