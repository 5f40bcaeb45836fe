import { DomainError, type Clock } from '@distronation/common';
import { mayStillUnsubscribe, type LinkClaims, type LinkTokens } from './encryption.ts';

export interface LinkDeps {
  tokens: LinkTokens;
  maxAgeDays: number;
  now: Clock;
}

/** Who holds a link that still leads to less mail. Rejects with `invalid_link` for any other, without
 *  telling why. */
export const openLink = async (
  { tokens, maxAgeDays, now }: LinkDeps,
  token: string,
): Promise<LinkClaims> => {
  const claims = await tokens.open(token);
  if (!claims || !mayStillUnsubscribe(claims, maxAgeDays, now())) {
    throw new DomainError('invalid_link');
  }
  return claims;
};
