import type { ConsentHistoryResponse, ListDownloadsOfResponse } from '@distronation/contracts';
import type { TrackedEvent } from '../../../lib/event-words.ts';

export type HistoryEntry = ConsentHistoryResponse['data']['entries'][number];

export type Download = ListDownloadsOfResponse['data']['downloads'][number];

/** One thing that happened between a person and us. */
export type Moment =
  | { kind: 'event'; at: string; key: string; event: TrackedEvent }
  | { kind: 'choice'; at: string; key: string; entry: HistoryEntry }
  | { kind: 'download'; at: string; key: string; download: Download };

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

export const downloadMoment = (download: Download): Moment => ({
  kind: 'download',
  at: download.at,
  key: `${download.at} ${download.linkId}`,
  download,
});

/** How far back a list is known: all of it, where there is no more. */
const knownSince = ({ moments, hasMore }: Part): number => {
  if (!hasMore) return -Infinity;
  const last = moments.at(-1);
  return last ? Date.parse(last.at) : Infinity;
};

/** A departure by a link of ours is both a choice and an event; it is told once, as what was chosen. */
const isEcho = (moment: Moment, moments: readonly Moment[]): boolean =>
  moment.kind === 'event' &&
  moment.event.event === 'unsubscribed' &&
  moments.some(({ kind, at }) => kind === 'choice' && at === moment.at);

/** The lists as one, newest first, back to where each of them is known: what lies before that may have
 *  something else in between. */
export const oneHistory = (parts: readonly Part[]): Moment[] => {
  const since = Math.max(...parts.map(knownSince));
  const moments = parts.flatMap((part) => part.moments);
  return moments
    .filter((moment) => Date.parse(moment.at) >= since && !isEcho(moment, moments))
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
};

/** Which of the lists has to be read on for the history to go further back. */
export const whatHoldsUp = (parts: readonly Part[]): number[] => {
  const since = Math.max(...parts.map(knownSince));
  return parts.flatMap((part, index) => (part.hasMore && knownSince(part) === since ? index : []));
};
