import { machineReasons } from '@distronation/contracts';
import { eventKinds } from './event.ts';

const machineCounts = machineReasons.flatMap(
  (reason) => [`machine:opened:${reason}`, `machine:clicked:${reason}`] as const,
);

/** What is counted for each campaign, set of tags and hour. `sent`: taken by the provider, as our own
 *  ledger knows. A kind of event: how many of these events. `uniqueOpens`, `uniqueClicks`: recipients
 *  and messages, in the hour of the first that a person did. `machine:opened:<reason>` and the like:
 *  events that no person made. */
export const allCounts = [
  'sent',
  ...eventKinds,
  'uniqueOpens',
  'uniqueClicks',
  ...machineCounts,
] as const;

export type Count = (typeof allCounts)[number];

export type Counts = Partial<Record<Count, number>>;

/** The first 13 characters of an ISO time in UTC: `2026-11-22T09`. */
export type Hour = string;

export const hourOf = (at: Date | number): Hour => new Date(at).toISOString().slice(0, 13);

/** The numbers of one hour, campaign and set of tags. */
export interface Cell {
  hour: Hour;
  campaign: string;
  /** Distinct and sorted. */
  tags: readonly string[];
  counts: Counts;
}

export const addCounts = (left: Counts, right: Counts): Counts => {
  const sum: Counts = { ...left };
  for (const name of allCounts) {
    const added = right[name];
    if (added !== undefined) sum[name] = (sum[name] ?? 0) + added;
  }
  return sum;
};
