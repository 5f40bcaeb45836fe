import type { Ctx } from '@distronation/common';
import {
  canonicalAddress,
  type ListDownloadsOfRequest,
  type ListDownloadsOfResponse,
} from '@distronation/contracts';
import type { ReportLinks } from './ports.ts';

/** Two a month are four years of them. */
const most = 100;

/** Of links alone that were mailed to an address: whoever holds one may have handed it on. */
export const listDownloadsOf =
  ({ links }: { links: Pick<ReportLinks, 'mailedTo'> }) =>
  async (_ctx: Ctx, { query }: ListDownloadsOfRequest): Promise<ListDownloadsOfResponse> => {
    const mailed = await links.mailedTo(canonicalAddress(query.email), most);
    const downloads = mailed
      .flatMap(({ link: { id: linkId, label, customId, year, month }, receipts }) =>
        receipts.map(({ at, by }) => ({ at, by, linkId, label, customId, year, month })),
      )
      .toSorted((one, other) => (one.at > other.at ? -1 : 1));
    return { data: { downloads } };
  };
