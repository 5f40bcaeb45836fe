import { HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';
import type { ReportFiles } from '../ports.ts';

/** Asks for the head of each file. A refusal is no answer to whether it exists, and rejects. */
export const s3ReportFiles = (client: S3Client, bucket: string): ReportFiles => ({
  async find(key) {
    try {
      const { ContentLength = 0 } = await client.send(
        new HeadObjectCommand({ Bucket: bucket, Key: key }),
      );
      return { size: ContentLength };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  },
});
