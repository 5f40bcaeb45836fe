import type { Ctx } from '@distronation/common';
import type { CampaignStatsRequest, CampaignStatsResponse } from '@distronation/contracts';
import type { Cell, Counts, Hour } from '../counts.ts';
import type { CellReader } from '../ports.ts';
import { hasAnyOf } from '../tags.ts';
import { seriesOf } from './series.ts';
import { besideOutcomes, outcomesOf, ratesOf, sentAndOutcomesOf, sumCells } from './sum-cells.ts';
import { hoursOf, startOf } from './whole-hours.ts';

interface CampaignCounts {
  name: string;
  counts: Counts;
  lastSent: Hour;
  lastActive: Hour;
}

const lastHour = (cells: readonly Cell[]): Hour =>
  cells.reduce((last, { hour }) => (hour > last ? hour : last), '');

const newestFirst = (one: Hour, other: Hour): number => {
  if (one === other) return 0;
  return one > other ? -1 : 1;
};

/** Those first that were sent last: opens trickle in for months and move nothing. */
const byCampaign = (cells: readonly Cell[]): CampaignCounts[] =>
  [...Map.groupBy(cells, ({ campaign }) => campaign)]
    .map(([name, own]) => ({
      name,
      counts: sumCells(own),
      lastSent: lastHour(own.filter(({ counts }) => counts.sent)),
      lastActive: lastHour(own),
    }))
    .toSorted(
      (one, other) =>
        newestFirst(one.lastSent, other.lastSent) ||
        newestFirst(one.lastActive, other.lastActive) ||
        (one.name < other.name ? -1 : 1),
    );

const pageOf = (campaigns: readonly CampaignCounts[], limit: number, offset: number) => ({
  campaigns: campaigns
    .slice(offset, offset + limit)
    .map(({ name, counts }) => ({ name, ...sentAndOutcomesOf(counts) })),
  pagination: {
    total: campaigns.length,
    limit,
    offset,
    hasMore: offset + limit < campaigns.length,
  },
});

const instants = ({ from, to }: { from?: Hour; to?: Hour }) => ({
  ...(from === undefined ? {} : { from: startOf(from).toISOString() }),
  ...(to === undefined ? {} : { to: startOf(to).toISOString() }),
});

/** Sums of counters, whose cost does not depend on how many events there were. A cell has one set of
 *  tags, so that a send counts once however many of its tags are asked for. */
export const campaignStats =
  ({ cells }: { cells: CellReader }) =>
  async (_ctx: Ctx, { query }: CampaignStatsRequest): Promise<CampaignStatsResponse> => {
    const { campaignId, startDate, endDate, tags, interval, limit, offset } = query;
    const period = hoursOf({
      ...(startDate ? { from: startDate } : {}),
      ...(endDate ? { to: endDate } : {}),
    });
    const read = await cells.cells(period, campaignId);
    const chosen = read.filter((cell) => hasAnyOf(tags, cell));
    const counts = sumCells(chosen);
    const { sent: totalSent } = sentAndOutcomesOf(counts);
    return {
      data: {
        totalSent,
        ...outcomesOf(counts),
        ...ratesOf(counts),
        ...pageOf(byCampaign(chosen), limit, offset),
        ...besideOutcomes(counts),
        period: instants(period),
        ...(interval ? { series: seriesOf(chosen, period, interval) } : {}),
      },
    };
  };
