import pMap from 'p-map';
import { eventPages, type EventSource } from './event-pages.ts';
import type { Choose } from './list-events.ts';
import type { EventReader, Period } from '../ports.ts';

const sourcesAtOnce = 8;

/** How many of a period's events are chosen, by reading them. */
export const countEvents = async (
  events: EventReader,
  choose: Choose,
  sources: readonly EventSource[],
  period: Period,
): Promise<number> => {
  const countOne = async (source: EventSource) => {
    let count = 0;
    for await (const page of eventPages(events, choose, { source, period })) count += page.length;
    return count;
  };
  const counts = await pMap(sources, countOne, { concurrency: sourcesAtOnce });
  return counts.reduce((sum, count) => sum + count, 0);
};
