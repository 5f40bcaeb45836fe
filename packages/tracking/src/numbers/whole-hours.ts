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

/** The hours that a period touches: from its first up to, but not including, the one after its last. */
export const hoursOf = ({ from, to }: Partial<Period>): { from?: Hour; to?: Hour } => ({
  ...(from === undefined ? {} : { from: hourOf(bounded(from)) }),
  ...(to === undefined ? {} : { to: hourOf(bounded(to).getTime() + hourMs - 1) }),
});
