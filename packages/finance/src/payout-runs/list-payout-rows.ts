import { idOfDelivery, type Clock, type Ctx } from '@distronation/common';
import type {
  ListPayoutRowsRequest,
  ListPayoutRowsResponse,
  ReportKind,
} from '@distronation/contracts';
import pMap from 'p-map';
import { linkIdOf, type TokenFor } from '../link-tokens.ts';
import type { ReportLink, ReportLinks } from '../ports.ts';
import { reportsOf } from '../report.ts';
import { tellLink } from '../tell-link.ts';
import { findRun } from './find-run.ts';
import type { PayoutRun } from './payout-run.ts';
import type { FindCampaign, PayoutArchive, PayoutRuns, ReadDeliveries } from './ports.ts';
import { readRows, type ReadRow } from './read-rows.ts';

interface Deps {
  runs: Pick<PayoutRuns, 'find'>;
  archive: Pick<PayoutArchive, 'order' | 'findings'>;
  findCampaign: FindCampaign;
  readDeliveries: ReadDeliveries;
  links: Pick<ReportLinks, 'find'>;
  tokenFor: TokenFor;
  kinds: readonly ReportKind[];
  now: Clock;
}

type Told = ListPayoutRowsResponse['data']['rows'][number];
type Deliveries = ReadonlyMap<string, NonNullable<Told['delivery']>>;

const rowsAtOnce = 20;

/** Longer than any link was ever issued anew. */
const mostSuccessors = 20;

/** Where the statements of some rows stand, by the ids of their deliveries. */
const deliveriesOf = async (
  { findCampaign, readDeliveries }: Deps,
  { campaignId }: PayoutRun,
  rows: readonly ReadRow[],
): Promise<Deliveries> => {
  const count = (await findCampaign(campaignId))?.count;
  if (count === undefined) return new Map();
  const ids = rows.flatMap(({ mailbox }) => (mailbox ? idOfDelivery(campaignId, mailbox) : []));
  const found = await readDeliveries(campaignId, count, [...new Set(ids)]);
  return new Map(
    found.map(({ id, state, reason }) => [
      id,
      {
        state: state === 'claimed' ? ('pending' as const) : state,
        ...(reason === undefined ? {} : { reason }),
      },
    ]),
  );
};

/** The link that stands for a report now: the one that was mailed, or the last that took its place. */
const currentLink = async (
  links: Deps['links'],
  id: string,
  left = mostSuccessors,
): Promise<ReportLink | undefined> => {
  const link = await links.find(id);
  if (!link?.replacedBy || left === 0) return link;
  return (await currentLink(links, link.replacedBy, left - 1)) ?? link;
};

const linksOf = async (
  deps: Deps,
  { campaignId, month }: PayoutRun,
  { customId, mailbox }: ReadRow,
): Promise<ReportLink[]> => {
  if (customId === undefined || mailbox === undefined) return [];
  const found = await Promise.all(
    reportsOf(deps.kinds, customId, month).map(async ({ key }) => {
      const mailed = { sendId: campaignId, recipient: mailbox, key, generation: 1 };
      return currentLink(deps.links, linkIdOf(await deps.tokenFor(mailed)));
    }),
  );
  return found.flatMap((link) => link ?? []);
};

/** What became of an approved run's row. Its links can be told from what they were made of. */
const outcomeOf = async (deps: Deps, run: PayoutRun, row: ReadRow, deliveries: Deliveries) => ({
  delivery: deliveries.get(idOfDelivery(run.campaignId, row.mailbox ?? '')) ?? {
    state: 'pending' as const,
  },
  links: (await linksOf(deps, run, row)).map((link) => tellLink(link, deps.now())),
});

/** Some rows of a run, with what was found in each and, once it is approved, what became of it. */
export const listPayoutRows =
  (deps: Deps) =>
  async (_ctx: Ctx, { params, query }: ListPayoutRowsRequest): Promise<ListPayoutRowsResponse> => {
    const { archive } = deps;
    const run = await findRun(deps.runs, params.id);
    const [order, findings] = await Promise.all([archive.order(run.id), archive.findings(run)]);
    const all = readRows(order);
    const shown = all.slice(query.offset, query.offset + query.limit);
    const isSent = run.status === 'approved';
    const deliveries: Deliveries = isSent ? await deliveriesOf(deps, run, shown) : new Map();
    const tell = async (row: ReadRow): Promise<Told> => ({
      ...row.given,
      row: row.row,
      findings: findings.filter((finding) => finding.row === row.row),
      ...(isSent ? await outcomeOf(deps, run, row, deliveries) : {}),
    });
    const rows = await pMap(shown, tell, { concurrency: rowsAtOnce });
    return { data: { total: all.length, rows } };
  };
