import type { MachineReason } from '@distronation/contracts';
import type { EventKind } from './event.ts';

/** What is counted for each campaign, set of tags and hour. `sent`: taken by the provider, from our own
 *  ledger. A kind of event: how many of these events. `uniqueOpens`, `uniqueClicks`: recipients and
 *  messages, in the hour of the first that a person did. `machine:opened:<reason>` and the like: events
 *  that no person made. */
export type Count =
  | 'sent'
  | EventKind
  | 'uniqueOpens'
  | 'uniqueClicks'
  | `machine:${'opened' | 'clicked'}:${MachineReason}`;

export type Counts = Partial<Record<Count, number>>;

/** The first 13 characters of an ISO time in UTC: `2026-11-22T09`. */
export type Hour = string;

export const hourOf = (at: Date | number): Hour => new Date(at).toISOString().slice(0, 13);

/** Where numbers are kept: read by hour for all campaigns, or by campaign for its hours. */
export interface Cell {
  hour: Hour;
  campaign: string;
  /** Distinct and sorted. */
  tags: readonly string[];
  counts: Counts;
}

export const addCounts = (left: Counts, right: Counts): Counts => {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]) as Set<Count>;
  return Object.fromEntries([...names].map((name) => [name, (left[name] ?? 0) + (right[name] ?? 0)]));
};
