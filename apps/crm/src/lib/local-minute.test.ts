import { describe, expect, it } from 'vitest';
import { fromLocalMinute, toLocalMinute } from './local-minute.ts';

describe('a field for local time', () => {
  it.each(['2026-01-02T03:04:00.000Z', '2026-07-31T23:59:00.000Z', '2026-11-22T00:00:00.000Z'])(
    'gives back the instant that it shows: %s',
    (at) => {
      expect(toLocalMinute(at)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
      expect(fromLocalMinute(toLocalMinute(at))).toBe(at);
    },
  );

  it('shows nothing for what is no time, and gives nothing while it is empty', () => {
    expect([toLocalMinute('soon'), toLocalMinute(''), fromLocalMinute('')]).toEqual(['', '', '']);
  });
});
