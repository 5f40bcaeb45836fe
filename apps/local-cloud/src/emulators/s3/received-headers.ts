import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const kept = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];
const maxMetadataBytes = 2_048;

/** `aws-chunked` tells how the content came, not what it is. */
const withoutChunking = (encoding: string): string =>
  encoding
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== 'aws-chunked')
    .join(',');

/** What of a request's headers belongs to the object. */
export const receivedHeaders = ({ headers }: S3Request): Record<string, string> => {
  const metadata = [...headers].filter(([name]) => name.startsWith('x-amz-meta-'));
  const bytes = metadata.reduce(
    (sum, [name, value]) => sum + name.length - 'x-amz-meta-'.length + Buffer.byteLength(value),
    0,
  );
  if (bytes > maxMetadataBytes) throw s3Error('MetadataTooLarge');
  const own = kept.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    const said = name === 'content-encoding' ? withoutChunking(value ?? '') : value;
    return said ? [[name, said]] : [];
  });
  return { 'content-type': 'binary/octet-stream', ...Object.fromEntries([...own, ...metadata]) };
};
