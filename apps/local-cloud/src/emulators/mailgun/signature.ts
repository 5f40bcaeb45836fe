import { createHmac, randomBytes } from 'node:crypto';

export interface WebhookSignature {
  /** Epoch seconds. */
  timestamp: string;
  /** 50 random characters; those of the posts of one webhook are the same. */
  token: string;
  /** HMAC-SHA256 over timestamp and token, in hex; it does not cover the event. */
  signature: string;
}

export const newSignature = (
  signingKey: string,
  now: number,
  token = randomBytes(25).toString('hex'),
): WebhookSignature => {
  const timestamp = String(Math.floor(now / 1000));
  const hmac = createHmac('sha256', signingKey).update(timestamp + token);
  return { timestamp, token, signature: hmac.digest('hex') };
};
