import type { Ctx } from '@distronation/common';
import type { MailActivityRequest, MailActivityResponse } from '@distronation/contracts';
import { hourOf, type Cell, type Hour } from '../counts.ts';
import type { CellReader } from '../ports.ts';
import { seriesOf } from './series.ts';
import { sentAndOutcomesOf, sumCells } from './sum-cells.ts';
import { hourMs, hoursWithin, startOf } from './whole-hours.ts';

interface Hours {
  from: Hour;
  to: Hour;
}

const dayMs = 24 * hourMs;

/** As long a period, earlier by so many whole days that the two have no hour in common. */
const periodBefore = ({ from, to }: Hours): Hours => {
  const length = startOf(to).getTime() - startOf(from).getTime();
  const shift = Math.ceil(length / dayMs) * dayMs;
  const earlier = (hour: Hour) => hourOf(startOf(hour).getTime() - shift);
  return { from: earlier(from), to: earlier(to) };
};

const isWithin =
  ({ from, to }: Hours) =>
  ({ hour }: Cell): boolean =>
    hour >= from && hour < to;

const instants = ({ from, to }: Hours) => ({
  from: startOf(from).toISOString(),
  to: startOf(to).toISOString(),
});

/** Hours in which somebody did something, in their order. */
const busyHours = (cells: readonly Cell[]): MailActivityResponse['data']['hours'] =>
  [...Map.groupBy(cells, ({ hour }) => hour)]
    .map(([hour, own]) => {
      const { opens, clicks } = sentAndOutcomesOf(sumCells(own));
      return { at: startOf(hour).toISOString(), opens, clicks };
    })
    .filter(({ opens, clicks }) => opens + clicks > 0)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));

/** One reading of counters for both periods, whose cost does not depend on how many events there were. */
export const mailActivity =
  ({ cells }: { cells: CellReader }) =>
  async (_ctx: Ctx, { query }: MailActivityRequest): Promise<MailActivityResponse> => {
    const period = hoursWithin({ from: query.startDate, to: query.endDate });
    const before = periodBefore(period);
    const read = await cells.cells({ from: before.from, to: period.to });
    const current = read.filter(isWithin(period));
    const earlier = read.filter(isWithin(before));
    return {
      data: {
        period: instants(period),
        numbers: sentAndOutcomesOf(sumCells(current)),
        before: { period: instants(before), numbers: sentAndOutcomesOf(sumCells(earlier)) },
        days: seriesOf(current, period, 'day'),
        hours: busyHours(current),
      },
    };
  };
