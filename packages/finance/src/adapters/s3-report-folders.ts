import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { ReportFolders } from '../payout-runs/ports.ts';

/** Lists keys, a thousand at a time. */
export const s3ReportFolders = (client: S3Client, bucket: string): ReportFolders => ({
  async keysUnder(prefix) {
    const keys: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client },
      { Bucket: bucket, Prefix: prefix },
    )) {
      keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
    }
    return keys;
  },
});
