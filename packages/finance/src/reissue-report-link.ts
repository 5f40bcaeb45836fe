import { DomainError, untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { ReissueReportLinkRequest, ReissueReportLinkResponse } from '@distronation/contracts';
import { newLink, type LinkAddressing } from './issue-report-links.ts';
import { linkEntry } from './link-entry.ts';
import type { ReportFiles, ReportLinks } from './ports.ts';
import { tellLink } from './tell-link.ts';

interface Deps {
  links: Pick<ReportLinks, 'find' | 'replace'>;
  files: ReportFiles;
  addressing: LinkAddressing;
  now: Clock;
}

/** Puts a new link in the place of one that ended, was lost or got into wrong hands. Of two colleagues who
 *  do so at once one succeeds, and the other is told of the link that is there now. */
export const reissueReportLink =
  ({ links, files, addressing: { tokenFor, landingUrl }, now }: Deps) =>
  async (
    ctx: Ctx,
    { params: { id }, body: { reason } }: ReissueReportLinkRequest,
  ): Promise<ReissueReportLinkResponse> => {
    const issued = await untilWritten(async () => {
      const link = await links.find(id);
      if (!link) throw new DomainError('link_not_found');
      const { replacedBy, key } = link;
      if (replacedBy !== undefined)
        throw new DomainError('link_replaced', { data: { replacedBy } });
      const file = await files.find(key);
      if (!file) throw new DomainError('report_missing');
      const facts = { ...link, size: file.size, generation: link.generation + 1 };
      const { link: successor, token } = await newLink(tokenFor, facts, now());
      const what = { action: 'report.reissue' as const, link, reason, successor: successor.id };
      const isWritten = await links.replace(id, successor, linkEntry(ctx, now, what));
      return isWritten ? { successor, token } : undefined;
    });
    return {
      message: 'The link is issued anew. It is not mailed: send it to its recipient',
      data: { link: tellLink(issued.successor, now()), url: `${landingUrl}${issued.token}` },
    };
  };
