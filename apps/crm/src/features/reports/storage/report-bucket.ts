import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  type ListObjectsV2Output,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { amplifyFirebaseBridge, type BridgeSettings } from './amplifyFirebaseBridge.ts';

export interface BucketSettings extends Omit<BridgeSettings, 'endpoint'> {
  bucket: string;
  /** In the place of AWS's own. */
  endpoints: { s3?: string | undefined; cognitoIdentity?: string | undefined };
}

export interface S3Object {
  key: string;
  /** Bytes. */
  size: number;
  /** ISO 8601. */
  lastModified: string;
}

export interface S3Metadata extends S3Object {
  etag: string | undefined;
  contentType: string | undefined;
}

export interface ListQuestion {
  prefix: string;
  /** Rolls up what lies deeper, into folders. */
  delimiter?: '/';
  maxKeys: number;
  continuationToken?: string | undefined;
}

export interface S3Listing {
  /** With their slashes. */
  folders: string[];
  files: S3Object[];
  /** Of the next page; undefined on the last. */
  continuationToken: string | undefined;
}

/** How a browser is to take a signed URL; as its file is stored, when absent. */
export interface SignedAs {
  disposition?: string;
  contentType?: string;
}

const instant = (date: Date | undefined): string => (date ?? new Date(0)).toISOString();

const connect = ({ region, endpoints, ...login }: Omit<BucketSettings, 'bucket'>): S3Client =>
  new S3Client({
    region,
    credentials: amplifyFirebaseBridge({ ...login, region, endpoint: endpoints.cognitoIdentity }),
    maxAttempts: 1,
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoints.s3 !== undefined && { endpoint: endpoints.s3 }),
  });

const read = ({ CommonPrefixes = [], Contents = [], ...page }: ListObjectsV2Output): S3Listing => ({
  folders: CommonPrefixes.flatMap(({ Prefix }) => Prefix ?? []),
  files: Contents.flatMap(({ Key, Size = 0, LastModified }) =>
    Key === undefined ? [] : [{ key: Key, size: Size, lastModified: instant(LastModified) }],
  ),
  continuationToken: page.NextContinuationToken,
});

/** The bucket of reports through the AWS SDK, which this file alone knows and which is loaded with it. All
 *  of it rejects with the SDK's own errors. */
export const openReportBucket = ({ bucket, ...login }: BucketSettings) => {
  const client = connect(login);
  return {
    async list(question: ListQuestion, abortSignal?: AbortSignal): Promise<S3Listing> {
      const command = new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: question.prefix,
        Delimiter: question.delimiter,
        MaxKeys: question.maxKeys,
        ContinuationToken: question.continuationToken,
      });
      return read(await client.send(command, abortSignal && { abortSignal }));
    },

    async head(key: string, abortSignal?: AbortSignal): Promise<S3Metadata> {
      const answer = await client.send(
        new HeadObjectCommand({ Bucket: bucket, Key: key }),
        abortSignal && { abortSignal },
      );
      return {
        key,
        size: answer.ContentLength ?? 0,
        lastModified: instant(answer.LastModified),
        etag: answer.ETag,
        contentType: answer.ContentType,
      };
    },

    /** @param expiresIn Seconds. */
    sign: (
      key: string,
      expiresIn: number,
      { disposition, contentType }: SignedAs,
    ): Promise<string> =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentDisposition: disposition,
          ResponseContentType: contentType,
        }),
        { expiresIn },
      ),

    /** Asks for others, unless those at hand last for so many milliseconds: what they signed ends with
     *  them. */
    async renewCredentials(lifeMs = Infinity): Promise<void> {
      const { expiration } = await client.config.credentials();
      const left = (expiration?.getTime() ?? Infinity) - Date.now();
      if (left < lifeMs) await client.config.credentials({ forceRefresh: true });
    },
  };
};

export type ReportBucket = ReturnType<typeof openReportBucket>;
