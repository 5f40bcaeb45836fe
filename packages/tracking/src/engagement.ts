import type { MachineReason, Reading } from '@distronation/contracts';

export type { MachineReason, Reading };

/** What an event shows by itself, before its neighbours are looked at. */
export type Signal = 'none' | 'image_proxy' | 'provider_bot' | 'privacy_proxy' | 'scanner_agent';

/** One open or click of one recipient, as short as its reading allows. */
export interface EngagementMark {
  /** Of the event, or a hash of it: tells marks of the same millisecond apart. */
  id: string;
  kind: 'opened' | 'clicked';
  /** Epoch milliseconds. */
  at: number;
  signal: Signal;
  /** A short hash of what was clicked. */
  link?: string;
}

/** What one recipient did with one message: a set, so that the order of arrival does not matter. */
export interface Engagement {
  /** Epoch milliseconds of the first `delivered`. */
  deliveredAt?: number;
  /** Sorted by time, then id; at most `maxMarks`. */
  marks: readonly EngagementMark[];
}

/** Beyond these, a message that one recipient opens again and again is counted and not looked into. */
export const maxMarks = 200;
