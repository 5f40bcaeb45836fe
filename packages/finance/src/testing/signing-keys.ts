import { generateKeyPairSync } from 'node:crypto';
import type { SigningKey } from '../adapters/cloudfront-signer.ts';

/** A key pair as CloudFront wants it, with its public half. */
export const testSigningKey = (
  keyPairId = 'K2JCJMDEHXQW5F',
  activeFrom = new Date(0),
): SigningKey & { publicKey: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { keyPairId, privateKey, publicKey, activeFrom };
};
