import { describe, expect, it } from 'vitest';
import { hoursOfWeek, longDays, shortDays } from './hours-of-week.ts';

/** An hour as the reader's clock shows it. */
const busy = (day: number, hour: number, opens: number, clicks = 0) => ({
  at: new Date(2026, 10, day, hour).toISOString(),
  opens,
  clicks,
});

describe('the hours of a week', () => {
  it('add up what happened at the same hour of the same weekday, by the reader’s clock', () => {
    const [first, second] = [busy(16, 9, 3, 1), busy(23, 9, 4)];
    const [monday] = hoursOfWeek([first, second, busy(23, 10, 50)]);
    expect(monday?.[9]).toEqual({ day: 0, hour: 9, opens: 7, clicks: 1, times: [second, first] });
  });

  it('are all there, from Monday at midnight to the last of Sunday', () => {
    const week = hoursOfWeek([busy(29, 23, 2)]);
    expect(week.flat()).toHaveLength(7 * 24);
    expect(week[6]?.[23]).toMatchObject({ opens: 2 });
    expect(week.flat().filter(({ opens }) => opens > 0)).toHaveLength(1);
  });

  it('begin with Monday', () => {
    expect([longDays[0], shortDays[6]]).toEqual(['Monday', 'Sun']);
  });
});
