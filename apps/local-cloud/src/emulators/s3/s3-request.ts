import { s3Error } from './s3-error.ts';

/** A request as S3 reads it. */
export interface S3Request {
  method: string;
  /** As sent, still encoded, which is what was signed. */
  path: string;
  query: URLSearchParams;
  /** Empty for the list of buckets. */
  bucket: string;
  /** Empty for the bucket itself. */
  key: string;
  /** A header or, as presigned URLs have it, a parameter of that name. */
  header(name: string): string | undefined;
  headers: Headers;
  body: AsyncIterable<Buffer>;
}

const nothing = async function* nothing(): AsyncGenerator<Buffer> {};

const chunksOf = async function* chunksOf(body: ReadableStream<Uint8Array>) {
  for await (const chunk of body) yield Buffer.from(chunk);
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw s3Error('InvalidArgument', 'The path is not encoded as UTF-8.');
  }
};

const maxKeyBytes = 1_024;

/** Path-style: `<mount>/<bucket>/<key>`. */
export const readRequest = (raw: Request, mount: string): S3Request => {
  const url = new URL(raw.url);
  const [bucket = '', ...rest] = url.pathname.slice(mount.length + 1).split('/');
  const key = decoded(rest.join('/'));
  if (Buffer.byteLength(key) > maxKeyBytes) throw s3Error('KeyTooLongError');
  const parameters = new Map(
    [...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: raw.method,
    path: url.pathname,
    query: url.searchParams,
    bucket: decoded(bucket),
    key,
    headers: raw.headers,
    header: (name) => raw.headers.get(name) ?? parameters.get(name.toLowerCase()),
    body: raw.body ? chunksOf(raw.body) : nothing(),
  };
};

/** A header of which S3 says that it is either there or not. */
export const flag = ({ header }: S3Request, name: string): boolean =>
  header(name)?.toLowerCase() === 'true';
