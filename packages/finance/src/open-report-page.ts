import type { Ctx } from '@distronation/common';
import type { OpenReportPageRequest, Redirect } from '@distronation/contracts';

/** Leads to the page, whose constant address nothing in the request can change, and does nothing else. The
 *  page asks what the link is for; a scanner mostly does not get that far. */
export const openReportPage =
  ({ pageUrl }: { pageUrl: string }) =>
  async (_ctx: Ctx, { query: { data } }: OpenReportPageRequest): Promise<Redirect> => {
    const page = new URL(pageUrl);
    if (data !== undefined) page.searchParams.set('data', data);
    return { location: page.href };
  };
