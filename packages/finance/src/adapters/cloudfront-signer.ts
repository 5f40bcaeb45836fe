import { createPrivateKey, type KeyObject } from 'node:crypto';
import { getSignedUrl, type CloudfrontSignerAlgorithm } from '@aws-sdk/cloudfront-signer';
import { DomainError } from '@distronation/common';
import type { SignLink } from '../ports.ts';

/** A key pair of CloudFront's key group, whose id CloudFront gave to the public half. */
export interface SigningKey {
  keyPairId: string;
  /** PEM. */
  privateKey: string;
  /** From when on it signs. Until then it may wait beside the one that does. */
  activeFrom: Date;
}

interface Options {
  /** All keys that may be in use; links of each are good for as long as CloudFront knows it. */
  keys: () => Promise<readonly SigningKey[]>;
  /** Where CloudFront serves the bucket: `https://reports.example.com`. */
  baseUrl: string;
  /** A key's place in an address; rejects what must not be signed. */
  pathOf: (key: string) => string;
  algorithm: CloudfrontSignerAlgorithm;
  now: () => Date;
}

/** The signer hands the key to node:crypto as it is, which takes a KeyObject and is three times as fast
 *  with one; its types know PEM alone. */
const asPrivateKey = (key: KeyObject): Buffer => key as unknown as Buffer;

/** The newest of the keys that have come into use. */
const newest = (keys: readonly SigningKey[], now: Date): SigningKey => {
  const [key] = keys
    .filter(({ activeFrom }) => activeFrom <= now)
    .toSorted((one, other) => other.activeFrom.getTime() - one.activeFrom.getTime());
  if (!key) throw new Error('No key for signing links is in use yet');
  return key;
};

/** Signs by canned policy, which holds the address and its end and nothing else. */
export const cloudfrontSigner = ({ keys, baseUrl, pathOf, algorithm, now }: Options): SignLink => {
  let parsed: { pem: string; key: KeyObject } | undefined;
  const parse = (pem: string): KeyObject => {
    if (parsed?.pem !== pem) parsed = { pem, key: createPrivateKey(pem) };
    return parsed.key;
  };
  return async (key, endsAt) => {
    try {
      const { keyPairId, privateKey } = newest(await keys(), now());
      return getSignedUrl({
        url: `${baseUrl}/${pathOf(key)}`,
        keyPairId,
        privateKey: asPrivateKey(parse(privateKey)),
        // A number would be taken for milliseconds, or seconds for a day in 1970.
        dateLessThan: endsAt.toISOString(),
        algorithm,
      });
    } catch (cause) {
      throw new DomainError('signing_failed', { cause });
    }
  };
};
