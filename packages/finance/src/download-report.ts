import { DomainError, untilWritten, type Ctx } from '@distronation/common';
import type { DownloadReportRequest, Redirect } from '@distronation/contracts';
import { openLink, type LinkDeps } from './open-link.ts';
import type { JudgeAgent, ReportLinks, SignLink } from './ports.ts';

interface Deps extends LinkDeps {
  links: Pick<ReportLinks, 'find' | 'keepReceipt'>;
  sign: SignLink;
  judgeAgent: JudgeAgent;
}

/** More than anybody needs, and few enough that nobody can fill the table with one link. */
const mostReceipts = 500;

/** Gives out CloudFront's address of the file, which ends at the link's own instant. The receipt is durable
 *  before, so that no address is out of which there is none; and a link that is revoked gives out none. */
export const downloadReport =
  ({ sign, judgeAgent, ...deps }: Deps) =>
  async (
    { source: { ip, userAgent } }: Ctx,
    { query }: DownloadReportRequest,
  ): Promise<Redirect> => {
    const location = await untilWritten(async () => {
      const link = await openLink(deps, query.data);
      const { key, endsAt, downloads, scans } = link;
      if (downloads + scans >= mostReceipts) throw new DomainError('used_too_often');
      const url = await sign(key, new Date(endsAt));
      const at = deps.now().toISOString();
      const receipt = { at, by: judgeAgent(userAgent), ip, userAgent };
      return (await deps.links.keepReceipt(link, receipt)) ? url : undefined;
    });
    return { location };
  };
