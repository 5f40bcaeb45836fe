import type { SeriesPoint } from '../metrics.ts';

export type Interval = 'hour' | 'day';

const hours = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
// The API's days are those of UTC.
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const wholeDays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

const milliseconds: Readonly<Record<Interval, number>> = { hour: 3_600_000, day: 86_400_000 };

/** The one that the points themselves show: while other numbers are on their way, the last ones stay. */
export const intervalOfSeries = ([first, second]: readonly SeriesPoint[]): Interval =>
  first && second && Date.parse(second.at) - Date.parse(first.at) < milliseconds.day
    ? 'hour'
    : 'day';

/** Below a bar: as short as it can be. */
export const shortName = ({ at }: SeriesPoint, interval: Interval): string =>
  (interval === 'hour' ? clock : days).format(new Date(at));

/** Beside a number: hours in the reader's zone, days as they are counted. */
export const fullName = ({ at }: SeriesPoint, interval: Interval): string =>
  (interval === 'hour' ? hours : wholeDays).format(new Date(at));

interface Bounds {
  from?: string | undefined;
  to?: string | undefined;
}

/** The time that a point counts: its hour or day, as far as the period reaches into it. */
export const boundsOf = ({ at }: SeriesPoint, interval: Interval, period: Bounds): Bounds => {
  const start = Math.max(Date.parse(at), Date.parse(period.from ?? at));
  const end = Date.parse(at) + milliseconds[interval];
  const last = period.to === undefined ? end : Math.min(end, Date.parse(period.to));
  return { from: new Date(start).toISOString(), to: new Date(last).toISOString() };
};
