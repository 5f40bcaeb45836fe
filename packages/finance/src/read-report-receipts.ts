import { DomainError, type Clock, type Ctx } from '@distronation/common';
import type {
  ReadReportReceiptsRequest,
  ReadReportReceiptsResponse,
} from '@distronation/contracts';
import type { ReportLinks } from './ports.ts';
import { tellLink } from './tell-link.ts';

const mostShown = 100;

export const readReportReceipts =
  ({ links, now }: { links: Pick<ReportLinks, 'find' | 'receipts'>; now: Clock }) =>
  async (
    _ctx: Ctx,
    { params: { id } }: ReadReportReceiptsRequest,
  ): Promise<ReadReportReceiptsResponse> => {
    const link = await links.find(id);
    if (!link) throw new DomainError('link_not_found');
    const receipts = await links.receipts(id, mostShown);
    return { data: { link: tellLink(link, now()), receipts } };
  };
