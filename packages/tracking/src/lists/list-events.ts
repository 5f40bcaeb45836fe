import { fits, type EventFilter, type ListedEvent } from './event-filter.ts';
import type { EventPosition, TrackedEvent } from '../ports.ts';
import type { TellReadings } from './tell-readings.ts';

/** Which part of a list is wanted: so many from an offset on, or after a position. */
export interface Place {
  limit: number;
  offset: number;
  before: EventPosition | undefined;
}

export interface ListPage {
  events: ListedEvent[];
  /** Of the whole list. */
  total: number;
  hasMore: boolean;
}

export type ListEvents = (filter: EventFilter, place: Place) => Promise<ListPage>;

export type Choose = (events: readonly TrackedEvent[]) => Promise<ListedEvent[]>;

/** Picks what was asked for out of what was read. */
export const choose =
  (filter: EventFilter, tell: TellReadings): Choose =>
  async (events) => {
    const fitting = events.filter(fits(filter));
    return filter.countedOnly ? (await tell(fitting)).filter(({ counted }) => counted) : fitting;
  };

/** `found` starts at the page and holds one event more where there are more. */
export const firstOf = (
  found: readonly ListedEvent[],
  limit: number,
): Pick<ListPage, 'events' | 'hasMore'> => ({
  events: found.slice(0, limit),
  hasMore: found.length > limit,
});
