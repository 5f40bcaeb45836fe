import { describe, expect, it } from 'vitest';
import { quotaDay } from './quota-day.ts';

describe('a day of YouTube’s quota', () => {
  it.each([
    ['winter', '2026-11-23T07:59:59.999Z', '2026-11-22', '2026-11-23T08:00:00.000Z'],
    ['its first instant', '2026-11-23T08:00:00.000Z', '2026-11-23', '2026-11-24T08:00:00.000Z'],
    ['summer', '2026-07-01T06:59:00.000Z', '2026-06-30', '2026-07-01T07:00:00.000Z'],
    ['23 hours', '2026-03-08T12:00:00.000Z', '2026-03-08', '2026-03-09T07:00:00.000Z'],
    ['25 hours', '2026-11-01T12:00:00.000Z', '2026-11-01', '2026-11-02T08:00:00.000Z'],
    ['the last of a year', '2026-12-31T23:00:00.000Z', '2026-12-31', '2027-01-01T08:00:00.000Z'],
  ])('ends at midnight in California: %s', (_which, at, day, resetsAt) => {
    expect(quotaDay(new Date(at))).toEqual({ day, resetsAt: new Date(resetsAt) });
  });
});
