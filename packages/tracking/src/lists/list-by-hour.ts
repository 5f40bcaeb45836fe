import { countEvents } from './count-events.ts';
import type { ListedEvent } from './event-filter.ts';
import { eventPages, type EventSource } from './event-pages.ts';
import { clip, distinctSources, wholeSlices, type Slice } from './hour-slices.ts';
import { choose, firstOf, type Choose, type ListEvents, type Place } from './list-events.ts';
import { mergeNewest } from './merge-newest.ts';
import type { CellReader, EventPosition, EventReader, Period } from '../ports.ts';
import type { TellReadings } from './tell-readings.ts';
import { hoursOf } from '../numbers/whole-hours.ts';

interface Readers {
  cells: CellReader;
  events: EventReader;
}

interface Wanted {
  count: number;
  before: EventPosition | undefined;
}

const minPage = 8;

/** In which slice the event of this number, counted from 0, lies, and which number it has there. */
const locate = (slices: readonly Slice[], number: number): { index: number; inside: number } => {
  let inside = number;
  for (const [index, { count }] of slices.entries()) {
    if (inside < count) return { index, inside };
    inside -= count;
  }
  return { index: slices.length, inside: 0 };
};

/** Leaves out the hours beyond which the place lies, without reading any of their events. */
const skipTo = (slices: readonly Slice[], { offset, before }: Place) => {
  if (before) return { rest: slices.filter(({ period }) => period.from <= before.at), offset: 0 };
  const { index, inside } = locate(slices, offset);
  return { rest: slices.slice(index), offset: inside };
};

const readTogether = async (
  events: EventReader,
  chosen: Choose,
  slices: readonly Slice[],
  { count, before }: Wanted,
): Promise<ListedEvent[]> => {
  const [newest, oldest] = [slices[0], slices.at(-1)];
  if (newest === undefined || oldest === undefined) return [];
  const sources = distinctSources(slices);
  const question = {
    period: { from: oldest.period.from, to: newest.period.to },
    before,
    firstPage: Math.max(minPage, Math.ceil(count / sources.length)),
  };
  const pages = sources.map((source) => eventPages(events, chosen, { ...question, source }));
  return mergeNewest(pages, count);
};

/** Goes back in time by as many hours as should be enough, and again where they were not: a position
 *  leaves less of its hour than the hour counts. */
const readNewest = async (
  events: EventReader,
  chosen: Choose,
  slices: readonly Slice[],
  { count, before }: Wanted,
): Promise<ListedEvent[]> => {
  const found: ListedEvent[] = [];
  let rest = slices;
  while (found.length < count && rest.length > 0) {
    const missing = count - found.length;
    const { index } = locate(rest, missing - 1);
    const next = await readTogether(events, chosen, rest.slice(0, index + 1), {
      count: missing,
      before,
    });
    found.push(...next);
    rest = rest.slice(index + 1);
  }
  return found;
};

/** The events of a period, of all messages and recipients: whole hours are summed and skipped, and the
 *  hours at the period's ends counted. */
export const listByHour =
  ({ cells, events }: Readers, tell: TellReadings): ListEvents =>
  async (filter, place) => {
    const chosen = choose({ ...filter, period: {} }, tell);
    const count = (sources: readonly EventSource[], period: Period) =>
      countEvents(events, chosen, sources, period);
    const read = await cells.cells(hoursOf(filter.period), filter.campaign);
    const clipped = await Promise.all(
      wholeSlices(read, filter).map((hour) => clip(hour, filter.period, count)),
    );
    const slices = clipped.filter((slice) => slice.count > 0);

    const { rest, offset } = skipTo(slices, place);
    const { limit, before } = place;
    const found = await readNewest(events, chosen, rest, { count: offset + limit + 1, before });
    return {
      total: slices.reduce((sum, slice) => sum + slice.count, 0),
      ...firstOf(found.slice(offset), limit),
    };
  };
