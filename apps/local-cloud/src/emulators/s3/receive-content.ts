import type { Blobs, ReceivedBlob } from './blobs.ts';
import { announcedChecksum } from './checksums.ts';
import { dechunked } from './chunked-body.ts';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const maxBytes = 5 * 1_024 ** 3;

const announcedSize = ({ headers }: S3Request): number => {
  const text = headers.get('x-amz-decoded-content-length') ?? headers.get('content-length');
  if (text === null) throw s3Error('MissingContentLength');
  if (Number(text) > maxBytes) throw s3Error('EntityTooLarge');
  return Number(text);
};

const contentOf = ({ headers, body }: S3Request, trailer: Map<string, string>) => {
  const hash = headers.get('x-amz-content-sha256') ?? '';
  if (!hash.startsWith('STREAMING-')) return body;
  if (hash !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
    throw s3Error('NotImplemented', `${hash} is not emulated.`);
  }
  return dechunked(body, trailer);
};

const md5Of = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 16) throw s3Error('InvalidDigest');
  return bytes;
};

/** Takes the content to disk, held to every size and hash that the request announces; what is not as
 *  announced is gone again when this rejects. */
export const receiveContent = async (
  blobs: Blobs,
  request: S3Request,
): Promise<{ blob: ReceivedBlob; checksums: Record<string, string> }> => {
  const { headers, header } = request;
  const size = announcedSize(request);
  const checksum = announcedChecksum(request);
  const trailer = new Map<string, string>();
  const blob = await blobs.receive(contentOf(request, trailer), ...(checksum ? [checksum] : []));
  try {
    if (blob.size !== size) throw s3Error('IncompleteBody');
    const sha256 = headers.get('x-amz-content-sha256') ?? '';
    if (/^[0-9a-f]{64}$/.test(sha256) && sha256 !== blob.sha256) {
      throw s3Error('XAmzContentSHA256Mismatch');
    }
    const md5 = headers.get('content-md5');
    if (md5 !== null && !md5Of(md5).equals(blob.md5)) throw s3Error('BadDigest');
    const said = checksum && (header(checksum.header) ?? trailer.get(checksum.header));
    if (said !== undefined && said !== checksum?.value()) throw s3Error('BadDigest');
  } catch (error) {
    blob.discard();
    throw error;
  }
  return { blob, checksums: checksum ? { [checksum.header]: checksum.value() } : {} };
};
