import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../metrics.ts';
import { boundsOf, fullName, shortName } from './series.ts';

const at = (text: string): SeriesPoint => ({
  at: text,
  sent: 0,
  delivered: 0,
  opens: 0,
  clicks: 0,
  bounces: 0,
  complaints: 0,
  unsubscribes: 0,
});
const today = at('2026-11-22T00:00:00.000Z');

describe('a point of time', () => {
  it('of days is named as it is counted, whatever the zone of its reader', () => {
    expect(shortName(today, 'day')).toBe('22 Nov');
    expect(fullName(today, 'day')).toMatch(/^Sunday,? 22 November 2026$/);
  });

  it('opens all of its hour or day', () => {
    const hour = at('2026-11-22T09:00:00.000Z');
    expect(boundsOf(hour, 'hour', {})).toEqual({ from: hour.at, to: '2026-11-22T10:00:00.000Z' });
    expect(boundsOf(today, 'day', {})).toEqual({ from: today.at, to: '2026-11-23T00:00:00.000Z' });
  });

  it('never opens more than the period that was counted', () => {
    const period = { from: '2026-11-22T06:00:00.000Z', to: '2026-11-22T15:00:00.000Z' };
    expect(boundsOf(today, 'day', period)).toEqual(period);
  });
});
