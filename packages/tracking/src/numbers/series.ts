import { InvalidRequest } from '@distronation/common';
import type { CampaignStatsResponse } from '@distronation/contracts';
import type { Cell, Hour } from '../counts.ts';
import { sentAndOutcomesOf, sumCells } from './sum-cells.ts';
import { hourMs, nextHour, startOf } from './whole-hours.ts';

export type Interval = 'hour' | 'day';

type Series = NonNullable<CampaignStatsResponse['data']['series']>;

const maxPoints = 2000;

const lengths = { hour: hourMs, day: 24 * hourMs };

const advice = {
  hour: `interval=hour tells at most ${maxPoints} hours: ask for interval=day or a shorter period`,
  day: `interval=day tells at most ${maxPoints} days: ask for a shorter period`,
};

const startOfPoint = (hour: Hour, interval: Interval): number => {
  const at = startOf(hour).getTime();
  return at - (at % lengths[interval]);
};

/** The numbers over time, in UTC, with a point for each hour or day of the period, also where nothing
 *  happened. Where the period is open, its first and last point are those that something happened in. */
export const seriesOf = (
  cells: readonly Cell[],
  period: { from?: Hour; to?: Hour },
  interval: Interval,
): Series => {
  const hours = cells.map(({ hour }) => hour).toSorted();
  const last = hours.at(-1);
  const from = period.from ?? hours[0];
  const to = period.to ?? (last && nextHour(last));
  if (from === undefined || to === undefined) return [];

  const start = startOfPoint(from, interval);
  const count = Math.ceil((startOf(to).getTime() - start) / lengths[interval]);
  if (count > maxPoints) {
    throw new InvalidRequest([{ field: 'interval', message: advice[interval] }]);
  }
  const byPoint = Map.groupBy(cells, ({ hour }) => startOfPoint(hour, interval));
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = start + index * lengths[interval];
    return {
      at: new Date(at).toISOString(),
      ...sentAndOutcomesOf(sumCells(byPoint.get(at) ?? [])),
    };
  });
};
