import { expect, it } from 'vitest';
import type { QuotaDays } from '../youtube/ports.ts';

/** What whoever counts YouTube's units must do, in memory and over DynamoDB alike.
 *  Days of other names keep tests apart. */
export const quotaDaysSuite = (make: () => QuotaDays): void => {
  it('begins each day with nothing spent', async () => {
    const [days, day] = [make(), crypto.randomUUID()];
    expect(await days.spend(day, 100, 1000)).toBe(100);
    expect(await days.spend(day, 1, 1000)).toBe(101);
    expect(await days.spentOn(day)).toBe(101);
    expect(await days.spentOn(crypto.randomUUID())).toBe(0);
  });

  it('spends the last unit, and nothing beyond it', async () => {
    const [days, day] = [make(), crypto.randomUUID()];
    expect(await days.spend(day, 1001, 1000)).toBeUndefined();
    expect(await days.spend(day, 950, 1000)).toBe(950);
    expect(await days.spend(day, 51, 1000)).toBeUndefined();
    expect(await days.spend(day, 50, 1000)).toBe(1000);
    expect(await days.spend(day, 1, 1000)).toBeUndefined();
    expect(await days.spentOn(day)).toBe(1000);
  });

  it('lets no more through than there are units, however many ask at once', async () => {
    const [days, day] = [make(), crypto.randomUUID()];
    const asked = Array.from({ length: 25 }, () => days.spend(day, 100, 1000));
    const through = (await Promise.all(asked)).filter((spent) => spent !== undefined);
    expect(through.toSorted((a, b) => a - b)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ]);
  });
};
