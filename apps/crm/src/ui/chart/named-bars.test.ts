import { describe, expect, it } from 'vitest';
import { namedBars } from './named-bars.ts';

const hours = (count: number) => Array.from({ length: count }, (_, hour) => `${hour}`);

describe('the names below the bars', () => {
  it('are all there while there is room', () => {
    expect(namedBars(hours(4), 4)).toEqual(['0', '1', '2', '3']);
  });

  it.each([1, 3, 7, 24, 100])('are spread evenly, and never more than %i', (room) => {
    const named = namedBars(hours(24), room).map(Number);
    const gaps = new Set(named.slice(1).map((hour, index) => hour - (named[index] ?? 0)));
    expect(named.length).toBeLessThanOrEqual(room);
    expect(named[0]).toBe(0);
    expect(gaps.size).toBeLessThanOrEqual(1);
  });

  it('are none for no bars', () => {
    expect(namedBars([], 5)).toEqual([]);
  });
});
