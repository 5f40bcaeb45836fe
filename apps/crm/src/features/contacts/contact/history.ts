import type { ConsentHistoryResponse } from '@distronation/contracts';
import type { TrackedEvent } from '../../../lib/event-words.ts';

export type HistoryEntry = ConsentHistoryResponse['data']['entries'][number];

/** One thing that happened between a person and us. */
export type Moment =
  | { kind: 'event'; at: string; key: string; event: TrackedEvent }
  | { kind: 'choice'; at: string; key: string; entry: HistoryEntry };

/** What has been read of a list so far, newest first. */
export interface Part {
  moments: readonly Moment[];
  hasMore: boolean;
}

export const eventMoment = (event: TrackedEvent): Moment => ({
  kind: 'event',
  at: event.timestamp,
  key: `${event.timestamp} ${event.id}`,
  event,
});

export const choiceMoment = (entry: HistoryEntry): Moment => ({
  kind: 'choice',
  at: entry.at,
  key: entry.id,
  entry,
});

/** How far back a list is known: all of it, where there is no more. */
const knownSince = ({ moments, hasMore }: Part): number => {
  if (!hasMore) return -Infinity;
  const last = moments.at(-1);
  return last ? Date.parse(last.at) : Infinity;
};

/** The lists as one, newest first, back to where each of them is known: what lies before that may have
 *  something else in between. */
export const oneHistory = (parts: readonly Part[]): Moment[] => {
  const since = Math.max(...parts.map(knownSince));
  return parts
    .flatMap(({ moments }) => moments)
    .filter(({ at }) => Date.parse(at) >= since)
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
};

/** Which of the lists has to be read on for the history to go further back. */
export const whatHoldsUp = (parts: readonly Part[]): number[] => {
  const since = Math.max(...parts.map(knownSince));
  return parts.flatMap((part, index) => (part.hasMore && knownSince(part) === since ? index : []));
};
