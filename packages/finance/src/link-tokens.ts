import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { ReportLink } from './ports.ts';

export type TokenFor = (
  link: Pick<ReportLink, 'sendId' | 'recipient' | 'key' | 'generation'>,
) => Promise<string>;

/** The token that a link's address carries: the same whenever it is asked for, so that a send that is taken
 *  up again mails the same links, and a keyed hash, so that nobody else can tell it. `secret` serves other
 *  purposes too; the key of this one is derived from it. */
export const linkTokens = (secret: () => Promise<string>): TokenFor => {
  let derived: { from: string; key: Buffer } | undefined;
  const keyFrom = (from: string): Buffer => {
    if (derived?.from !== from) {
      derived = { from, key: Buffer.from(hkdfSync('sha256', from, '', 'report links', 32)) };
    }
    return derived.key;
  };
  return async ({ sendId, recipient, key, generation }) =>
    createHmac('sha256', keyFrom(await secret()))
      .update(JSON.stringify([sendId, recipient, key, generation]))
      .digest('base64url');
};

/** What a link lies under in the table, whose readers learn no token by it. 132 bits of a hash. */
export const linkIdOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url').slice(0, 22);
