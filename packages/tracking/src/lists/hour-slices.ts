import type { TrackedEventType } from '@distronation/contracts';
import type { Cell, Count, Hour } from '../counts.ts';
import type { EventFilter } from './event-filter.ts';
import type { EventSource } from './event-pages.ts';
import type { Period } from '../ports.ts';
import { nextHour, startOf } from '../numbers/whole-hours.ts';
import { hasAnyOf } from '../tags.ts';

/** An hour of a list, or what the list's period leaves of it. */
export interface Slice {
  period: Period;
  /** Where its events are, and maybe others. */
  sources: EventSource[];
  /** How many of its events were asked for. */
  count: number;
}

const countName = (kind: TrackedEventType, { countedOnly }: EventFilter): Count => {
  if (countedOnly && kind === 'opened') return 'uniqueOpens';
  return countedOnly && kind === 'clicked' ? 'uniqueClicks' : kind;
};

export const distinctSources = (slices: readonly Pick<Slice, 'sources'>[]): EventSource[] => {
  const named = slices
    .flatMap(({ sources }) => sources)
    .map((source) => [JSON.stringify([source.campaign, source.kind]), source] as const);
  return [...new Map(named).values()];
};

const sliceOf = (hour: Hour, cells: readonly Cell[], filter: EventFilter): Slice => {
  const found = cells.flatMap(({ campaign, counts }) =>
    filter.kinds.flatMap((kind) => {
      const count = counts[countName(kind, filter)] ?? 0;
      return count > 0 ? [{ sources: [{ campaign, kind }], count }] : [];
    }),
  );
  return {
    period: { from: startOf(hour), to: startOf(nextHour(hour)) },
    sources: distinctSources(found),
    count: found.reduce((sum, { count }) => sum + count, 0),
  };
};

/** The whole hours that something was counted in, newest first. */
export const wholeSlices = (cells: readonly Cell[], filter: EventFilter): Slice[] =>
  [...Map.groupBy(cells, ({ hour }) => hour)]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([hour, own]) =>
      sliceOf(
        hour,
        own.filter((cell) => hasAnyOf(filter.tags, cell)),
        filter,
      ),
    );

const lengthOf = ({ from, to }: Period): number => to.getTime() - from.getTime();

const common = (hour: Period, { from = hour.from, to = hour.to }: Partial<Period>): Period => ({
  from: from > hour.from ? from : hour.from,
  to: to < hour.to ? to : hour.to,
});

/** What of the hour is not in the part; undefined where that is not in one piece. */
const restOf = (hour: Period, { from, to }: Period): Period | undefined => {
  if (from > hour.from && to < hour.to) return undefined;
  return from > hour.from ? { from: hour.from, to: from } : { from: to, to: hour.to };
};

/** What a period leaves of an hour, with its exact count: what is in it is counted, or, where that is
 *  less, what is not. */
export const clip = async (
  hour: Slice,
  wanted: Partial<Period>,
  count: (sources: readonly EventSource[], period: Period) => Promise<number>,
): Promise<Slice> => {
  const period = common(hour.period, wanted);
  if (lengthOf(period) === lengthOf(hour.period)) return hour;
  const rest = restOf(hour.period, period);
  const isRestLess = rest !== undefined && lengthOf(rest) < lengthOf(period);
  return {
    ...hour,
    period,
    count: isRestLess
      ? hour.count - (await count(hour.sources, rest))
      : await count(hour.sources, period),
  };
};
