import { DomainError, untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { RevokeReportLinkRequest, RevokeReportLinkResponse } from '@distronation/contracts';
import { linkEntry } from './link-entry.ts';
import type { ReportLink, ReportLinks } from './ports.ts';
import { endInWords } from './payout-words.ts';
import { tellLink } from './tell-link.ts';

interface Deps {
  links: Pick<ReportLinks, 'find' | 'revoke'>;
  now: Clock;
}

const messageFor = ({ downloads, scans, endsAt }: ReportLink): string => {
  const given = downloads + scans;
  if (given === 0) return 'The link is revoked. Nobody has used it';
  const addresses = given === 1 ? 'One address' : `${given} addresses`;
  return `The link is revoked. ${addresses} that it gave out before cannot be recalled, until ${endInWords(new Date(endsAt))}`;
};

/** Revokes a link. A repeat changes nothing and answers the same. */
export const revokeReportLink =
  ({ links, now }: Deps) =>
  async (
    ctx: Ctx,
    { params: { id }, body: { reason } }: RevokeReportLinkRequest,
  ): Promise<RevokeReportLinkResponse> => {
    const revoked = await untilWritten(async () => {
      const link = await links.find(id);
      if (!link) throw new DomainError('link_not_found');
      if (link.revokedAt !== undefined) return link;
      const entry = linkEntry(ctx, now, { action: 'report.revoke', link, reason });
      const isWritten = await links.revoke(id, entry.at, entry);
      return isWritten ? { ...link, revokedAt: entry.at } : undefined;
    });
    return { message: messageFor(revoked), data: { link: tellLink(revoked, now()) } };
  };
