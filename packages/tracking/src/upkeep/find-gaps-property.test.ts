import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hourOf } from '../counts.ts';
import { findGaps } from './find-gaps.ts';
import { hourMs } from '../numbers/whole-hours.ts';
import { memoryEventStore } from '../testing/memory-event-store.ts';

const now = new Date('2026-11-22T12:30:00.000Z');
const minute = 60_000;

const soon = fc.record({ metAfter: fc.integer({ min: 0, max: 50 * minute }) });

const putOff = fc.record({
  putOffAfter: fc.integer({ min: 0, max: 50 * minute }),
  metAfter: fc.integer({ min: 51 * minute, max: 23 * hourMs }),
});

/** Mails that leave together, each to meet its end in its own time. */
const send = fc.record({
  /** Milliseconds ago; also before the week that is looked at. */
  ago: fc.integer({ min: 0, max: 9 * 24 * hourMs }),
  mails: fc.array(fc.oneof({ weight: 3, arbitrary: soon }, { weight: 1, arbitrary: putOff }), {
    minLength: 1,
    maxLength: 40,
  }),
});

it('is silent about mail of which everything was heard, however long it took', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(send, { minLength: 1, maxLength: 12 }), async (sends) => {
      const store = memoryEventStore();
      const count = (at: number, name: 'sent' | 'delivered' | 'deferred') => {
        if (at < now.getTime()) store.add(hourOf(at), { name: 'news', tags: [] }, { [name]: 1 });
      };
      for (const { ago, mails } of sends) {
        const at = now.getTime() - ago;
        for (const mail of mails) {
          count(at, 'sent');
          count(at + mail.metAfter, 'delivered');
          if ('putOffAfter' in mail) count(at + mail.putOffAfter, 'deferred');
        }
      }
      expect((await findGaps({ cells: store, now: () => now })()).gaps).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
