import type { EventFilter } from './event-filter.ts';
import { isAfter, newestFirst } from './event-position.ts';
import { choose, firstOf, type ListEvents } from './list-events.ts';
import type { EventReader, TrackedEvent } from '../ports.ts';
import type { TellReadings } from './tell-readings.ts';

const readOne = async (
  events: EventReader,
  { messageId, recipient, period }: EventFilter,
): Promise<TrackedEvent[]> => {
  if (messageId !== undefined) return events.ofMessage(messageId, recipient);
  return recipient === undefined ? [] : events.ofRecipient(recipient, period);
};

/** The events of one message or one recipient: few enough to read them all and count them. */
export const listOfOne =
  (events: EventReader, tell: TellReadings): ListEvents =>
  async (filter, { limit, offset, before }) => {
    const chosen = await choose(filter, tell)(await readOne(events, filter));
    const rest = chosen.toSorted(newestFirst).filter(isAfter(before)).slice(offset);
    return { total: chosen.length, ...firstOf(rest, limit) };
  };
