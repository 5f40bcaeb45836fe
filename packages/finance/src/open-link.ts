import { DomainError, type Clock } from '@distronation/common';
import { linkIdOf } from './link-tokens.ts';
import type { ReportLink, ReportLinks } from './ports.ts';

export interface LinkDeps {
  links: Pick<ReportLinks, 'find'>;
  now: Clock;
}

/** Rejects with `link_revoked` or `link_expired` for a link that opens nothing any more. */
export const refuseEnded = ({ revokedAt, endsAt }: ReportLink, now: Date): void => {
  if (revokedAt !== undefined) throw new DomainError('link_revoked');
  if (now >= new Date(endsAt)) throw new DomainError('link_expired');
};

/** The link of a token, for as long as it works. Whoever holds a token had our mail, and is told what has
 *  become of it; a guesser holds none. */
export const openLink = async ({ links, now }: LinkDeps, token: string): Promise<ReportLink> => {
  const link = await links.find(linkIdOf(token));
  if (!link) throw new DomainError('invalid_link');
  refuseEnded(link, now());
  return link;
};
