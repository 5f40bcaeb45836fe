import { createHmac, timingSafeEqual } from 'node:crypto';

export interface MailgunSignature {
  timestamp: string;
  token: string;
  signature: string;
}

/** Compares in constant time; both sides are digests of the same length. */
export const isSignedBy = (
  key: string,
  { timestamp, token, signature }: MailgunSignature,
): boolean => {
  const expected = createHmac('sha256', key)
    .update(timestamp + token)
    .digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
};
