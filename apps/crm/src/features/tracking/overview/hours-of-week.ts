import type { Activity } from './use-mail-activity.ts';

export type BusyHour = Activity['hours'][number];

/** One hour of the week in the reader's zone, and when it was. */
export interface WeekHour {
  /** 0 for Monday. */
  day: number;
  /** 0 to 23; where a zone is half an hour off, the one in which the counted hour begins. */
  hour: number;
  opens: number;
  clicks: number;
  /** Newest first. */
  times: readonly BusyHour[];
}

export const daysOfWeek = [0, 1, 2, 3, 4, 5, 6];
export const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

const placeOf = ({ at }: BusyHour): string => {
  const time = new Date(at);
  return `${(time.getDay() + 6) % 7} ${time.getHours()}`;
};

const sumOf = (times: readonly BusyHour[], kind: 'opens' | 'clicks'): number =>
  times.reduce((sum, time) => sum + time[kind], 0);

/** All hours of a week, day by day, with what happened in each. */
export const hoursOfWeek = (hours: readonly BusyHour[]): WeekHour[][] => {
  const byPlace = Map.groupBy(hours, placeOf);
  return daysOfWeek.map((day) =>
    hoursOfDay.map((hour) => {
      const times = (byPlace.get(`${day} ${hour}`) ?? []).toReversed();
      return { day, hour, opens: sumOf(times, 'opens'), clicks: sumOf(times, 'clicks'), times };
    }),
  );
};

// Any Monday will do.
const monday = Date.UTC(2026, 10, 23);
const dayNames = (weekday: 'short' | 'long') => {
  const format = new Intl.DateTimeFormat('en-GB', { weekday, timeZone: 'UTC' });
  return daysOfWeek.map((day) => format.format(monday + day * 86_400_000));
};

export const shortDays = dayNames('short');
export const longDays = dayNames('long');

/** `09:00` */
export const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
