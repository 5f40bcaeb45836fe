import { describe, expect, it } from 'vitest';
import { noCounts, type Part } from './campaign.ts';
import { heads, nextInLane } from './lanes.ts';

const sent = (...numbers: number[]): Part[] =>
  numbers.map((number) => ({
    number,
    round: 0,
    touchedAt: 0,
    counts: { ...noCounts, accepted: 1 },
  }));

describe('lanes', () => {
  it('cover every part exactly once', () => {
    for (const parts of [1, 3, 4, 5, 17]) {
      const seen: number[] = [];
      for (const head of heads(parts, [])) {
        let part: number | undefined = head;
        while (part !== undefined) {
          seen.push(part);
          part = nextInLane(part, parts, []);
        }
      }
      expect(seen.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: parts }, (_, part) => part),
      );
    }
  });

  it('go on behind what is sent, and end where nothing is left', () => {
    expect(heads(10, sent(0, 1, 2, 4))).toEqual([8, 5, 6, 3]);
    expect(heads(3, sent(0, 1, 2))).toEqual([]);
    expect(heads(0, [])).toEqual([]);
    expect(nextInLane(1, 14, sent(5, 9))).toBe(13);
    expect(nextInLane(1, 10, sent(5, 9))).toBeUndefined();
  });
});
