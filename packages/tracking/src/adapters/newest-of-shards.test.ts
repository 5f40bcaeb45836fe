import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestOfShards } from './newest-of-shards.ts';

const isNewer = (one: number, other: number) => one > other;

/** Shards of numbers, the largest of which are the newest, that count what is read of them. */
const shardsOf = (numbers: readonly number[], of: (number: number) => number) => {
  let read = 0;
  const ask = async (shard: number, limit: number, before = Infinity) => {
    const found = numbers
      .filter((number) => of(number) === shard && number < before)
      .toSorted((one, other) => other - one)
      .slice(0, limit);
    read += found.length;
    return found;
  };
  return { ask, read: () => read };
};

describe('the newest of several shards', () => {
  it('are those of all of them together, however unevenly they lie', async () => {
    const numbers = fc.uniqueArray(fc.nat(2_000), { maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        numbers,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(40),
        async (all, limit, skew) => {
          const { ask } = shardsOf(all, (number) => (number % (skew + 1)) % 4);
          const expected = all.toSorted((one, other) => other - one).slice(0, limit);
          expect(await newestOfShards(4, limit, ask, isNewer)).toEqual(expected);
        },
      ),
    );
  });

  it('cost little more reading than are wanted', async () => {
    const all = Array.from({ length: 10_000 }, (_, number) => number);
    const { ask, read } = shardsOf(all, (number) => number % 4);
    await newestOfShards(4, 1_000, ask, isNewer);
    expect(read()).toBeLessThan(1_100);
  });
});
