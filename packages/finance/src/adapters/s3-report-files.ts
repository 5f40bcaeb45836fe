import { HeadObjectCommand, NotFound, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { DomainError } from '@distronation/common';
import type { ReportFiles } from '../ports.ts';

/** Too slow, and too many at once. */
const passing = [408, 429];

/** S3 will say the same the next time: we may not read the file, or not without its key. */
const isRefused = (error: unknown): boolean => {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  return status !== undefined && status >= 400 && status < 500 && !passing.includes(status);
};

/** Asks for the head of each file. A refusal is no answer to whether it exists, and rejects. */
export const s3ReportFiles = (client: Pick<S3Client, 'send'>, bucket: string): ReportFiles => ({
  async find(key) {
    try {
      const { ContentLength = 0 } = await client.send(
        new HeadObjectCommand({ Bucket: bucket, Key: key }),
      );
      return { size: ContentLength };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      if (isRefused(error)) throw new DomainError('report_unreadable', { cause: error });
      throw error;
    }
  },
});
