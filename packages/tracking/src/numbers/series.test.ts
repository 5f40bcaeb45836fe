import { InvalidRequest } from '@distronation/common';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../counts.ts';
import { seriesOf } from './series.ts';

const cell = (hour: string, sent: number): Cell => ({
  hour,
  campaign: 'a',
  tags: [],
  counts: { sent },
});

const cells = [cell('2026-11-01T23', 1), cell('2026-11-02T01', 2), cell('2026-11-02T01', 4)];

const brief = (...question: Parameters<typeof seriesOf>) =>
  seriesOf(...question).map(({ at, sent }) => [at, sent]);

describe('the numbers over time', () => {
  it('have a point for every hour from the first to the last, also where nothing happened', () => {
    expect(brief(cells, {}, 'hour')).toEqual([
      ['2026-11-01T23:00:00.000Z', 1],
      ['2026-11-02T00:00:00.000Z', 0],
      ['2026-11-02T01:00:00.000Z', 6],
    ]);
  });

  it('have a point for every hour of the period', () => {
    const period = { from: '2026-11-01T22', to: '2026-11-02T00' };
    expect(brief([cell('2026-11-01T23', 1)], period, 'hour')).toEqual([
      ['2026-11-01T22:00:00.000Z', 0],
      ['2026-11-01T23:00:00.000Z', 1],
    ]);
    expect(brief([], period, 'hour')).toHaveLength(2);
  });

  it('have a point for every day in UTC that the period touches', () => {
    const period = { from: '2026-10-31T23', to: '2026-11-02T02' };
    expect(brief(cells, period, 'day')).toEqual([
      ['2026-10-31T00:00:00.000Z', 0],
      ['2026-11-01T00:00:00.000Z', 1],
      ['2026-11-02T00:00:00.000Z', 6],
    ]);
  });

  it('hold every number of a point', () => {
    const counts = { sent: 9, delivered: 8, uniqueOpens: 7, opened: 70, uniqueClicks: 6 };
    const ends = { bounced: 5, complained: 4, unsubscribed: 3 };
    const one = { ...cell('2026-11-01T23', 0), counts: { ...counts, ...ends } };
    expect(seriesOf([one], {}, 'hour')).toEqual([
      {
        at: '2026-11-01T23:00:00.000Z',
        sent: 9,
        delivered: 8,
        opens: 7,
        clicks: 6,
        bounces: 5,
        complaints: 4,
        unsubscribes: 3,
      },
    ]);
  });

  it('are empty where there is neither a period nor a number', () => {
    expect(seriesOf([], {}, 'day')).toEqual([]);
    expect(seriesOf([], { from: '2026-11-01T22' }, 'hour')).toEqual([]);
  });

  it('are 2,000 points at most, and what to ask for instead is said', () => {
    const days = { from: '2026-01-01T00', to: '2026-03-25T08' };
    expect(seriesOf([], days, 'hour')).toHaveLength(2000);
    const refusal = (to: string, interval: 'hour' | 'day') => () =>
      seriesOf([], { from: '2026-01-01T00', to }, interval);
    expect(refusal('2026-03-25T09', 'hour')).toThrow(InvalidRequest);
    expect(refusal('2026-03-25T09', 'hour')).toThrow('interval=day');
    expect(refusal('9999-01-01T00', 'day')).toThrow('a shorter period');
  });
});
