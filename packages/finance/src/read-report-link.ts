import type { Ctx } from '@distronation/common';
import type { ReadReportLinkRequest, ReadReportLinkResponse } from '@distronation/contracts';
import { openLink, type LinkDeps } from './open-link.ts';

/** What the page says of a report before it is downloaded. */
export const readReportLink =
  (deps: LinkDeps) =>
  async (_ctx: Ctx, { query }: ReadReportLinkRequest): Promise<ReadReportLinkResponse> => {
    const { label, customId, year, month, size, endsAt } = await openLink(deps, query.data);
    return { data: { label, customId, year, month, size, endsAt } };
  };
