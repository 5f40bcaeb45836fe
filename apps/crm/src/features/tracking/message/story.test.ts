import { describe, expect, it } from 'vitest';
import type { TrackedEvent } from '../../../lib/event-words.ts';
import { inOrder, summaryOf } from './story.ts';

const event = (kind: TrackedEvent['event'], rest: Partial<TrackedEvent> = {}): TrackedEvent => ({
  id: crypto.randomUUID(),
  messageId: 'm-1',
  event: kind,
  timestamp: '2026-11-22T09:00:00.000Z',
  recipient: 'ana@example.com',
  campaign: 'spring',
  tags: [],
  provider: 'mailgun',
  counted: true,
  ...rest,
});
const person = { reading: { by: 'person', reason: 'ordinary' } } as const;
const machine = { reading: { by: 'machine', reason: 'privacy_proxy' } } as const;

describe('the story of a mail', () => {
  it('is told as it happened, however it arrived', () => {
    const at = (second: number) => ({ timestamp: `2026-11-22T09:00:0${second}.000Z` });
    const events = [event('opened', at(3)), event('accepted', at(1)), event('delivered', at(2))];
    expect(inOrder(events).map((each) => each.event)).toEqual(['accepted', 'delivered', 'opened']);
  });

  it('begins with the acceptance, even of a mail that was delivered in the same instant', () => {
    const events = [event('delivered'), event('accepted')];
    expect(inOrder(events).map((each) => each.event)).toEqual(['accepted', 'delivered']);
  });

  it('keeps machines apart from people', () => {
    expect(
      summaryOf([
        event('accepted'),
        event('delivered'),
        event('opened', machine),
        event('opened', person),
        event('opened', person),
        event('clicked', person),
      ]),
    ).toBe('Delivered, opened 2 times, clicked once. Machines opened it once.');
  });

  it.each([
    [['accepted'], 'On its way.'],
    [['accepted', 'deferred'], 'Put off by the mailbox.'],
    [['accepted', 'deferred', 'delivered'], 'Delivered.'],
    [['accepted', 'delivered', 'bounced'], 'Refused for good by the mailbox.'],
    [['suppressed'], 'Held back by the mail provider.'],
    [['accepted', 'failed'], 'Not delivered.'],
    [['delivered', 'complained'], 'Delivered, reported as spam.'],
    [['accepted', 'complained'], 'Delivered, reported as spam.'],
  ] as const)('of %j ends: %s', (kinds, summary) => {
    expect(summaryOf(kinds.map((kind) => event(kind)))).toBe(summary);
  });
});
