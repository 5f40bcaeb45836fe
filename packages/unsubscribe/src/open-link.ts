import { DomainError, type Clock, type Ctx } from '@distronation/common';
import { mayStillUnsubscribe, type LinkClaims, type LinkTokens } from './encryption.ts';
import { noteContact } from './note-contact.ts';
import type { Pseudonym } from './ports.ts';

export interface LinkDeps {
  tokens: LinkTokens;
  pseudonym: Pseudonym;
  maxAgeDays: number;
  now: Clock;
}

/** Who holds a link that still leads to less mail. Rejects with `invalid_link` for any other, without
 *  telling why. */
export const openLink = async (
  { tokens, pseudonym, maxAgeDays, now }: LinkDeps,
  ctx: Ctx,
  token: string,
): Promise<LinkClaims> => {
  const claims = await tokens.open(token);
  if (!claims || !mayStillUnsubscribe(claims, maxAgeDays, now())) {
    throw new DomainError('invalid_link');
  }
  await noteContact(pseudonym, ctx, 'link read', claims);
  return claims;
};
