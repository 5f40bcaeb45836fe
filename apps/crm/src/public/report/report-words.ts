import type { Report } from './report-service.ts';

const monthName = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `YouTube Report, August 2026` */
export const nameOf = ({ label, year, month }: Report): string =>
  `${label}, ${monthName.format(new Date(`${year}-${month}-01T00:00:00Z`))}`;

const inUnit = (unit: 'kilobyte' | 'megabyte', maximumFractionDigits: number) =>
  new Intl.NumberFormat('en-GB', { style: 'unit', unit, maximumFractionDigits });

const [kilobytes, megabytes] = [inUnit('kilobyte', 0), inUnit('megabyte', 1)];

/** `24 kB`, or `1.2 MB`. */
export const sizeOf = ({ size }: Report): string =>
  size < 1_000_000
    ? kilobytes.format(Math.max(1, size / 1_000))
    : megabytes.format(size / 1_000_000);

/** When the link ends, by the reader's own clock: `18 December 2026, 10:30 CET`. */
export const endOf = ({ endsAt }: Report, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
    .format(new Date(endsAt))
    .replace(' at ', ', ');
