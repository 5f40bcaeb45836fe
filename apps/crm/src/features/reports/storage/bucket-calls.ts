import type { ReportBucket } from './report-bucket.ts';
import type { Resilience } from './resilience.ts';
import { asS3Failure, S3Failure } from './s3-failure.ts';

/** Asked for once; the AWS SDK comes with it. */
export type OpenBucket = () => Promise<ReportBucket>;

const hasLapsed = (error: unknown): boolean =>
  error instanceof S3Failure && error.kind === 'CredentialsLapsed';

/** How the bucket is called: as often as makes sense, with other credentials once more where those at hand
 *  have lapsed before their time, and with failures that are ours. */
export const bucketCalls = (openBucket: OpenBucket, resilience: Resilience) => {
  let opened: Promise<ReportBucket> | undefined;
  const bucket = async (): Promise<ReportBucket> => {
    opened ??= openBucket();
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };

  const attempt = async <T>(work: (on: ReportBucket) => Promise<T>): Promise<T> => {
    try {
      return await work(await bucket());
    } catch (error) {
      throw asS3Failure(error);
    }
  };

  return <T>(work: (on: ReportBucket) => Promise<T>, signal?: AbortSignal): Promise<T> =>
    resilience.run(async () => {
      try {
        return await attempt(work);
      } catch (error) {
        if (!hasLapsed(error)) throw error;
        return await attempt(async (on) => {
          await on.renewCredentials();
          return work(on);
        });
      }
    }, signal);
};
