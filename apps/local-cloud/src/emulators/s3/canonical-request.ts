import { createHash, createHmac } from 'node:crypto';
import type { S3Request } from './s3-request.ts';

/** What a signature says of itself. */
export interface Scope {
  accessKeyId: string;
  /** `20261101`. */
  date: string;
  region: string;
  service: string;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const inOrder = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => ({ name: encode(name), value: encode(value) }))
    .toSorted((a, b) => inOrder(a.name, b.name) || inOrder(a.value, b.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join('&');

const canonicalHeaders = (headers: Headers, signed: readonly string[]): string =>
  signed
    .map((name) => `${name}:${(headers.get(name) ?? '').trim().replaceAll(/ +/g, ' ')}\n`)
    .join('');

/** The text that Signature Version 4 signs. S3 alone takes the path as it was sent. */
export const canonicalRequest = (
  { method, path, query, headers }: S3Request,
  signed: readonly string[],
  payloadHash: string,
): string =>
  [
    method,
    path,
    canonicalQuery(query),
    canonicalHeaders(headers, signed),
    signed.join(';'),
    payloadHash,
  ].join('\n');

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** @param at `20261101T090000Z` */
export const signatureOf = (
  canonical: string,
  { date, region, service }: Scope,
  at: string,
  secretAccessKey: string,
): Buffer => {
  const scope = `${date}/${region}/${service}/aws4_request`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash}`);
};
