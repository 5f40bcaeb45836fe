import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { topic as topicSchema } from '@distronation/contracts';
import * as z from 'zod';
import type { DataKeys } from './ports.ts';

const payload = z.tuple([z.string(), topicSchema, z.number().int(), z.string()]);

/** What a link in a mail carries: that its holder reads this mailbox, and what the mail was. */
export interface LinkClaims {
  email: string;
  topic: z.infer<typeof topicSchema>;
  /** Epoch seconds of the planned delivery, from which the token's age counts. */
  timestamp: number;
  /** The send that carried it. */
  sendId: string;
}

export interface LinkTokens {
  seal(claims: LinkClaims): Promise<string>;
  /** Undefined for everything that we did not seal for this purpose, without telling why. */
  open(token: string): Promise<LinkClaims | undefined>;
}

// version (1) | data key id (8) | nonce (12) | sealed payload | tag (16)
const version = 1;
const keyIdEnd = 9;
const nonceEnd = 21;
const tagLength = 16;
const maxTokenLength = 1024;

const cipher = 'aes-256-gcm';

const decodeCanonical = (token: string): Buffer | undefined => {
  if (token.length > maxTokenLength) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  // Several spellings decode to the same bytes; only the one that we wrote is ours.
  return bytes.toString('base64url') === token ? bytes : undefined;
};

const associatedData = (header: Buffer, purpose: string): Buffer =>
  Buffer.concat([header, Buffer.from(purpose, 'utf8')]);

const parsePayload = (bytes: Buffer): LinkClaims | undefined => {
  const parsed = payload.safeParse(JSON.parse(bytes.toString('utf8')));
  if (!parsed.success) return undefined;
  const [email, topic, timestamp, sendId] = parsed.data;
  return { email, topic, timestamp, sendId };
};

/** Authenticated encryption under a data key, so that one KMS call serves many tokens. */
export const linkTokens = (keys: DataKeys, purpose = 'unsubscribe'): LinkTokens => ({
  async seal({ email, topic, timestamp, sendId }) {
    const { id, key } = await keys.current();
    const header = Buffer.concat([Buffer.of(version), id]);
    const nonce = randomBytes(nonceEnd - keyIdEnd);
    const seal = createCipheriv(cipher, key, nonce).setAAD(associatedData(header, purpose));
    const text = JSON.stringify([email, topic, timestamp, sendId]);
    const sealed = Buffer.concat([seal.update(text, 'utf8'), seal.final()]);
    return Buffer.concat([header, nonce, sealed, seal.getAuthTag()]).toString('base64url');
  },

  async open(token) {
    const bytes = decodeCanonical(token);
    if (!bytes || bytes.length <= nonceEnd + tagLength || bytes[0] !== version) return undefined;
    const key = await keys.find(bytes.subarray(1, keyIdEnd));
    if (!key) return undefined;
    const open = createDecipheriv(cipher, key, bytes.subarray(keyIdEnd, nonceEnd))
      .setAAD(associatedData(bytes.subarray(0, keyIdEnd), purpose))
      .setAuthTag(bytes.subarray(-tagLength));
    try {
      const sealed = bytes.subarray(nonceEnd, -tagLength);
      return parsePayload(Buffer.concat([open.update(sealed), open.final()]));
    } catch {
      return undefined;
    }
  },
});

const daySeconds = 86_400;
/** The law counts thirty days from the sending, so leaving outlasts the token's own age. */
const graceDays = 7;

export const isFresh = (claims: LinkClaims, maxAgeDays: number, now: Date): boolean =>
  now.getTime() / 1000 - claims.timestamp <= maxAgeDays * daySeconds;

export const mayStillUnsubscribe = (claims: LinkClaims, maxAgeDays: number, now: Date): boolean =>
  isFresh(claims, maxAgeDays + graceDays, now);
