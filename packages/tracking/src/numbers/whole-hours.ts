import { hourOf, type Hour } from '../counts.ts';
import type { Period } from '../ports.ts';

export const hourMs = 3_600_000;

/** Nothing was mailed before or after; an hour beyond would not sort as text. */
const [earliest, latest] = [Date.UTC(1970, 0), Date.UTC(9999, 0)];

export const allTime: Period = { from: new Date(earliest), to: new Date(latest) };

export const bounded = (at: Date): Date =>
  new Date(Math.min(Math.max(at.getTime(), earliest), latest));

export const startOf = (hour: Hour): Date => new Date(`${hour}:00:00.000Z`);

export const nextHour = (hour: Hour): Hour => hourOf(startOf(hour).getTime() + hourMs);

const firstHour = (from: Date): Hour => hourOf(bounded(from));

const hourAfter = (to: Date): Hour => hourOf(bounded(to).getTime() + hourMs - 1);

/** The hours that a period touches: from its first up to, but not including, the one after its last. */
export const hoursOf = ({ from, to }: Partial<Period>): { from?: Hour; to?: Hour } => ({
  ...(from === undefined ? {} : { from: firstHour(from) }),
  ...(to === undefined ? {} : { to: hourAfter(to) }),
});

/** The same of a period with both of its ends. */
export const hoursWithin = ({ from, to }: Period): { from: Hour; to: Hour } => ({
  from: firstHour(from),
  to: hourAfter(to),
});
