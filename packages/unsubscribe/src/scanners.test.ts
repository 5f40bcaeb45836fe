import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentFixture } from './testing/index.ts';

/** What machines do with the links of a mail that they look at. */
const visit = fc.record({
  method: fc.constantFrom('GET', 'HEAD'),
  times: fc.integer({ min: 1, max: 3 }),
  token: fc.constantFrom('theirs', 'cut', 'none', 'two'),
  page: fc.constantFrom('unsubscribe', 'preferences'),
});

describe('a scanner', () => {
  it('changes nothing, whatever links it follows, however and how often', async () => {
    let visits = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 12 }), async (sequence) => {
        const { store, queue, tokenFor, open, preferences } = consentFixture();
        const token = await tokenFor('ana@example.com');
        const data = { theirs: token, cut: token.slice(3), none: undefined, two: [token, token] };
        for (const { method, times, token: which, page } of sequence) {
          for (let time = 0; time < times; time += 1) {
            if (page === 'unsubscribe') await open(data[which], method);
            else await preferences(token);
            visits += 1;
          }
        }
        expect((await store.read('ana@example.com')).version).toBe(0);
        expect(store.audit).toEqual([]);
        expect(queue.addresses).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(visits).toBeGreaterThan(1_000);
  });
});
