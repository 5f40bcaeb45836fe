import type { ListedEvent } from './event-filter.ts';
import type { Choose } from './list-events.ts';
import type { EventPosition, EventReader, Period } from '../ports.ts';

export type EventSource = Parameters<EventReader['newest']>[0];

interface Question {
  source: EventSource;
  period: Period;
  before?: EventPosition | undefined;
  /** How many to read at first. */
  firstPage?: number;
}

const maxPage = 1000;

/** What is chosen of a source's events, newest first, in pages that grow: whoever takes few reads few. */
export const eventPages = async function* eventPages(
  events: Pick<EventReader, 'newest'>,
  choose: Choose,
  { source, period, before, firstPage = maxPage }: Question,
): AsyncGenerator<ListedEvent[], void> {
  let limit = Math.min(firstPage, maxPage);
  let position = before;
  for (;;) {
    const page = await events.newest(source, period, limit, position);
    const chosen = await choose(page);
    if (chosen.length > 0) yield chosen;
    if (page.length < limit) return;
    position = page.at(-1);
    limit = Math.min(limit * 2, maxPage);
  }
};
