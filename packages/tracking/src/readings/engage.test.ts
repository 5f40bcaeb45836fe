import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engage, readingChanges, readingsOf } from './engage.ts';
import { maxMarks, type Engagement } from '../engagement.ts';
import type { DeliveryEvent } from '../event.ts';
import { markIdOf } from './marks.ts';
import { countNaively } from '../testing/count-naively.ts';
import { anyHistory } from '../testing/engagement-histories.ts';
import { testEvent } from '../testing/test-event.ts';

const none: Engagement = { marks: [] };
const nine = Date.UTC(2026, 10, 1, 9);
const minute = 60_000;

const event = (kind: DeliveryEvent['kind'], at: number, overrides: Partial<DeliveryEvent> = {}) =>
  testEvent({ kind, at: new Date(at), ...overrides });

const engageAll = (events: readonly DeliveryEvent[]) => events.reduce(engage, none);

/** All that the numbers gained when the events came in this order: `hour count: number`. */
const countedBy = (events: readonly DeliveryEvent[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  events.reduce((before, next) => {
    const after = engage(before, next);
    for (const { hour, add } of readingChanges(before, after)) {
      for (const [count, by] of Object.entries(add)) {
        sums[`${hour} ${count}`] = (sums[`${hour} ${count}`] ?? 0) + by;
      }
    }
    return after;
  }, none);
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};

describe('an engagement', () => {
  it('is the same in whatever order and however often events come', () => {
    fc.assert(
      fc.property(anyHistory, ({ events, arrivals }) => {
        expect(engageAll(arrivals)).toEqual(engageAll(events));
        expect(readingsOf(engageAll(arrivals))).toEqual(readingsOf(engageAll(events)));
      }),
    );
  });

  it('has been counted, step by step, as all of it at once', () => {
    fc.assert(
      fc.property(anyHistory, ({ events, arrivals }) => {
        expect(countedBy(arrivals)).toEqual(countNaively(events));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same object when an event tells nothing new', () => {
    const known = [event('delivered', nine), event('opened', nine + minute)];
    const engagement = engageAll(known);
    for (const repeat of [...known, event('delivered', nine + 1), event('bounced', nine)]) {
      expect(engage(engagement, repeat)).toBe(engagement);
    }
  });

  it('finds the reading of an event by the id of its mark', () => {
    const opened = event('opened', nine, { client: { bot: 'generic' } });
    expect(readingsOf(engageAll([opened])).get(markIdOf(opened))).toEqual({
      reading: { by: 'machine', reason: 'provider_bot' },
      first: false,
    });
  });
});

describe('an engagement of more opens than it keeps', () => {
  const opens = Array.from({ length: maxMarks }, (_, i) => event('opened', nine + i * minute));
  const click = event('clicked', nine + 1_000 * minute, { url: 'https://example.com' });
  const events = [event('delivered', nine - minute), ...opens, click];

  it('keeps the earliest, whatever order they come in, and room for clicks', () => {
    const kept = engageAll(events);
    expect(kept.marks.map(({ at }) => at)).toEqual([
      ...opens.slice(0, maxMarks / 2).map(({ at }) => at.getTime()),
      click.at.getTime(),
    ]);
    const anyOrder = fc.shuffledSubarray(events, { minLength: events.length });
    fc.assert(
      fc.property(anyOrder, (arrivals) => {
        expect(engageAll(arrivals)).toEqual(kept);
        expect(countedBy(arrivals)).toEqual({
          '2026-11-01T09 uniqueOpens': 1,
          '2026-11-02T01 uniqueClicks': 1,
        });
      }),
      { numRuns: 5 },
    );
  });

  it('is the same object when another comes too late to be kept', () => {
    const kept = engageAll(events);
    expect(engage(kept, event('opened', nine + 2_000 * minute))).toBe(kept);
  });
});

describe('the changes of the numbers', () => {
  const delivered = engageAll([event('delivered', nine)]);

  it('are none for a second open', () => {
    const once = engage(delivered, event('opened', nine + minute));
    expect(readingChanges(once, engage(once, event('opened', nine + 2 * minute)))).toEqual([]);
  });

  it('move a unique open to the hour of an earlier one', () => {
    const late = engage(delivered, event('opened', nine + 61 * minute));
    const both = engage(late, event('opened', nine + minute));
    expect(readingChanges(late, both)).toEqual([
      { hour: '2026-11-01T09', add: { uniqueOpens: 1 } },
      { hour: '2026-11-01T10', add: { uniqueOpens: -1 } },
    ]);
  });

  it('take an open back from a person when a late delivery shows that it came too soon', () => {
    const opened = engageAll([event('opened', nine), event('opened', nine + 61 * minute)]);
    expect(readingChanges(opened, engage(opened, event('delivered', nine)))).toEqual([
      { hour: '2026-11-01T09', add: { uniqueOpens: -1, 'machine:opened:too_soon': 1 } },
      { hour: '2026-11-01T10', add: { uniqueOpens: 1 } },
    ]);
  });
});
