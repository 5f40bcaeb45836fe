import { describe, expect, it } from 'vitest';
import { intervalOf, periodOf, type PeriodName } from './period.ts';

const now = new Date('2026-11-22T14:20:00Z');
const named = (name: PeriodName) => periodOf({ name, from: '', to: '' }, now);
const custom = (from: string, to: string) => periodOf({ name: 'custom', from, to }, now);

describe('a period', () => {
  it('holds the hour that runs, and whole hours only', () => {
    expect(named('24h')).toEqual({
      startDate: '2026-11-21T15:00:00.000Z',
      endDate: '2026-11-22T15:00:00.000Z',
    });
  });

  it('of days starts with a day, and today is one of them', () => {
    expect(named('7d')).toEqual({
      startDate: '2026-11-16T00:00:00.000Z',
      endDate: '2026-11-22T15:00:00.000Z',
    });
  });

  it('of one’s own holds its last day', () => {
    expect(custom('2026-10-01', '2026-10-31')).toEqual({
      startDate: '2026-10-01T00:00:00.000Z',
      endDate: '2026-11-01T00:00:00.000Z',
    });
  });

  it('never reaches into hours to come', () => {
    expect(custom('2026-11-20', '2026-12-31')?.endDate).toBe('2026-11-22T15:00:00.000Z');
  });

  it('starts before it ends even where all of it is to come', () => {
    const { startDate = '', endDate = '' } = custom('2027-01-01', '2027-01-02') ?? {};
    expect(Date.parse(startDate)).toBeLessThan(Date.parse(endDate));
  });

  it.each([
    ['2026-10-31', '2026-10-01'],
    ['', '2026-10-01'],
    ['2026-10-01', ''],
    ['tomorrow', '2026-10-01'],
    ['0002-10-01', '2026-10-01'],
    ['+275760-09-13', '+275760-09-13'],
  ])('from %j to %j is none', (from, to) => {
    expect(custom(from, to)).toBeUndefined();
  });
});

it.each([
  ['24h', 'hour'],
  ['7d', 'day'],
  ['90d', 'day'],
] as const)('the numbers of %s come by the %s', (name, interval) => {
  const period = named(name);
  expect(period && intervalOf(period)).toBe(interval);
});
