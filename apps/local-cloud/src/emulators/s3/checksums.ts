import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { s3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** Made while the content comes in; base64. */
export interface Checksum {
  /** `x-amz-checksum-crc32` */
  header: string;
  update(chunk: Buffer): void;
  value(): string;
}

const prefix = 'x-amz-checksum-';

const crc32Checksum = (): Omit<Checksum, 'header'> => {
  let sum = 0;
  return {
    update: (chunk) => void (sum = crc32(chunk, sum)),
    value() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(sum);
      return bytes.toString('base64');
    },
  };
};

const hashChecksum = (algorithm: 'sha1' | 'sha256'): Omit<Checksum, 'header'> => {
  const hash = createHash(algorithm);
  let value: string | undefined;
  return {
    update: (chunk) => void hash.update(chunk),
    value: () => (value ??= hash.digest('base64')),
  };
};

const checksumOf = (name: string): Checksum => {
  const header = `${prefix}${name}`;
  if (name === 'crc32') return { header, ...crc32Checksum() };
  if (name === 'sha1' || name === 'sha256') return { header, ...hashChecksum(name) };
  throw s3Error('NotImplemented', `The checksum ${name} is not emulated.`);
};

const notAlgorithms = new Set(['mode', 'type']);

/** The checksum that the request announces, in a header or in the trailer behind the content. */
export const announcedChecksum = ({ headers, header, query }: S3Request): Checksum | undefined => {
  const trailer = headers.get('x-amz-trailer') ?? '';
  const name = [...headers.keys(), ...query.keys(), trailer]
    .map((each) => each.toLowerCase().trim())
    .filter((each) => each.startsWith(prefix))
    .map((each) => each.slice(prefix.length))
    .find((each) => !notAlgorithms.has(each));
  const asked = header('x-amz-sdk-checksum-algorithm')?.toLowerCase();
  const chosen = name ?? asked;
  return chosen === undefined ? undefined : checksumOf(chosen);
};
