import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { getSignedUrl } from '@aws-sdk/cloudfront-signer';
import { onTestFinished } from 'vitest';
import { serveApp } from '../../../testing/serve-app.ts';
import { bucket, startWithBuckets } from '../../s3/testing/s3-harness.ts';
import { cloudfrontEdge } from '../cloudfront-edge.ts';

const newKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;

/** Two keys of the group, and one that is not in it. */
const keys = { KOLD: newKey(), KNEW: newKey(), KELSEWHERE: newKey() };
type KeyId = keyof typeof keys;

interface Signing {
  id?: KeyId;
  algorithm?: 'SHA1' | 'SHA256';
}

const publicKey = (id: KeyId) => createPublicKey(createPrivateKey(keys[id]));
const keyGroup = new Map((['KOLD', 'KNEW'] as const).map((id) => [id, publicKey(id)]));

const now = Date.UTC(2026, 10, 23, 9, 30);
export const endsAt = now + 25 * 86_400_000;
export const seconds = (ms: number): number => Math.floor(ms / 1_000);

const cloudfrontAlphabet = (bytes: Buffer): string =>
  bytes.toString('base64').replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');

/** The edge in front of a bucket of its own, with a clock to turn and the SDK's signer. */
export const startEdge = async () => {
  const { s3, put } = await startWithBuckets();
  const clock = { now };
  const edge = cloudfrontEdge({ s3, bucket, keyGroup, now: () => clock.now });
  const { url, close } = await serveApp(edge);
  onTestFinished(close);
  return {
    url,
    clock,
    put,
    signed: (path: string, { id = 'KNEW', algorithm = 'SHA256' }: Signing = {}) =>
      getSignedUrl({
        url: `${url}/${path}`,
        keyPairId: id,
        privateKey: keys[id],
        dateLessThan: new Date(endsAt),
        algorithm,
      }),
    /** By a policy of one's own, as it is written. */
    withPolicy: (path: string, policy: string) => {
      const signature = sign('sha1', Buffer.from(policy), keys.KNEW);
      return (
        `${url}/${path}?Policy=${cloudfrontAlphabet(Buffer.from(policy))}` +
        `&Signature=${cloudfrontAlphabet(signature)}&Key-Pair-Id=KNEW`
      );
    },
  };
};
