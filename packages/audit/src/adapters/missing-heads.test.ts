import { describe, expect, it } from 'vitest';
import { missingHeads } from './missing-heads.ts';

const since = '2026-11-01T18:00:00.000Z';
const on = (now: string, ...days: string[]) => missingHeads(days, since, new Date(now));

describe('missing heads', () => {
  it('are none of an empty record, nor of one whose nights are still to come', () => {
    expect(missingHeads([], undefined, new Date())).toEqual([]);
    expect(on('2026-11-04T17:00:00Z')).toEqual([]);
  });

  it('are told by day, and days in a row together', () => {
    expect(on('2026-11-05T12:00:00Z')).toEqual(['There are no heads of 2026-11-01']);
    expect(on('2026-11-10T12:00:00Z', '2026-11-01', '2026-11-04', '2026-11-06')).toEqual([
      'There are no heads of 2026-11-02 to 2026-11-03',
      'There are no heads of 2026-11-05',
    ]);
  });

  it('are told where they have ceased to come', () => {
    expect(on('2026-11-10T12:00:00Z', '2026-11-01', '2026-11-02')).toEqual([
      'There are no heads of 2026-11-03 to 2026-11-06',
    ]);
  });
});
