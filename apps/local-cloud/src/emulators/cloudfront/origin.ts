import {
  GetObjectCommand,
  HeadObjectCommand,
  S3ServiceException,
  type GetObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { edgeError } from './edge-error.ts';

const headersOf = (given: Record<string, string | number | Date | undefined>): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    headers.set(name, value instanceof Date ? value.toUTCString() : String(value));
  }
  return headers;
};

const dateIn = (text: string | null): Date | undefined => {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at);
};

const keyOf = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1));
  } catch {
    throw edgeError('AccessDenied');
  }
};

const askedFor = (request: Request, Bucket: string): GetObjectCommandInput => {
  const { headers, url } = request;
  return {
    Bucket,
    Key: keyOf(url),
    Range: headers.get('range') ?? undefined,
    IfNoneMatch: headers.get('if-none-match') ?? undefined,
    IfModifiedSince: dateIn(headers.get('if-modified-since')),
  };
};

/** 304 and 416 are answers. All else is refused: whoever may get files and may not list the bucket, as the
 *  distribution, is not told that one is missing either. */
const answerTo = (error: unknown): Response => {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  if (status === 304 || status === 416) return new Response(null, { status });
  if (error instanceof S3ServiceException && status !== undefined && status < 500) {
    throw edgeError('AccessDenied');
  }
  throw error;
};

/** The bucket behind the distribution, which the distribution alone may read, and only GET and HEAD. */
export const bucketOrigin =
  (s3: S3Client, bucket: string) =>
  async (request: Request): Promise<Response> => {
    const isHead = request.method === 'HEAD';
    const input = askedFor(request, bucket);
    try {
      const file = isHead
        ? { ...(await s3.send(new HeadObjectCommand(input))), Body: undefined }
        : await s3.send(new GetObjectCommand(input));
      const headers = headersOf({
        'accept-ranges': file.AcceptRanges ?? 'bytes',
        'cache-control': file.CacheControl,
        'content-disposition': file.ContentDisposition,
        'content-length': file.ContentLength,
        'content-range': file.ContentRange,
        'content-type': file.ContentType,
        etag: file.ETag,
        'last-modified': file.LastModified,
      });
      const status = file.ContentRange === undefined ? 200 : 206;
      return new Response(file.Body?.transformToWebStream() ?? null, { status, headers });
    } catch (error) {
      return answerTo(error);
    }
  };
