import { expect, it } from 'vitest';
import { monthKey, monthOf, monthWords, recentMonths } from './month.ts';

it('offers the month that is over first, across the turn of a year', () => {
  const [first, second] = recentMonths(new Date('2027-01-31T23:30:00Z'));
  expect([first, second]).toEqual([
    { year: '2026', month: '12' },
    { year: '2026', month: '11' },
  ]);
});

it('is told in words, and reads back from an address', () => {
  expect(monthWords({ year: '2026', month: '08' })).toBe('August 2026');
  expect(monthOf(monthKey({ year: '2026', month: '08' }))).toEqual({ year: '2026', month: '08' });
  expect(monthOf('2026-13')).toBeUndefined();
});
