import { hourOf, type Counts } from '../counts.ts';
import type { Engagement } from '../engagement.ts';
import type { FiledEvent } from '../event.ts';
import type { Delivered, EngagementChange, EventWrite } from '../ports.ts';

/** A write that counts the event itself and nothing else; override what the test is about. */
export const writeOf = (event: FiledEvent, overrides: Partial<EventWrite> = {}): EventWrite => ({
  event,
  hasEffects: false,
  engagement: [],
  counts: [{ hour: hourOf(event.at), generation: 1, add: { [event.kind]: 1 } }],
  ...overrides,
});

export const deliveredOf = ({ messageId = '', recipient = '' }: FiledEvent): Delivered => ({
  messageId,
  recipient,
});

export const openedAt = (...times: number[]): Engagement => ({
  deliveredAt: 1_793_523_600_000,
  marks: times.map((at) => ({ id: `mark-${at}`, kind: 'opened', at, signal: 'none' })),
});

export const engagementOf = (
  event: FiledEvent,
  version: number,
  after: Engagement = openedAt(event.at.getTime()),
): EngagementChange => ({ generation: 1, of: deliveredOf(event), version, after });

/** Without the zeros that sums and differences leave behind. */
export const withoutZeros = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
