import type { AddressFilters } from '../../lib/with-filters.ts';

export const periodNames = ['24h', '7d', '30d', '90d', 'custom'] as const;
export type PeriodName = (typeof periodNames)[number];

/** A choice of time as the address carries it; `from` and `to` are the first and the last day of a
 *  custom one, as `2026-11-22`. */
export interface PeriodChoice {
  name: PeriodName;
  from: string;
  to: string;
}

/** Whole hours in ISO 8601, `endDate` not included. */
export interface Period {
  startDate: string;
  endDate: string;
}

const hour = 3_600_000;
const day = 24 * hour;
const lengths = { '24h': day, '7d': 7 * day, '30d': 30 * day, '90d': 90 * day };

export const isPeriodName = (text: string): text is PeriodName =>
  periodNames.some((name) => name === text);

const iso = (time: number): string => new Date(time).toISOString();
const nextHour = (time: number): number => (Math.floor(time / hour) + 1) * hour;
const startOfDay = (text: string): number =>
  // Years of more digits reach to where time ends, and what comes after them has no name.
  /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;

const longest = 5 * 366 * day;

/** What is wrong with the days of a custom choice. */
export const periodProblem = ({ name, from, to }: PeriodChoice): string | undefined => {
  if (name !== 'custom') return undefined;
  const [first, last] = [startOfDay(from), startOfDay(to)];
  if (Number.isNaN(first) || Number.isNaN(last)) return 'Choose a first and a last day';
  if (first > last) return 'The first day must not come after the last';
  return last - first > longest ? 'Choose at most five years' : undefined;
};

/** The hour that runs counts as a whole, so that what has just happened is there. Days are those of
 *  UTC, in which the API counts. */
export const namedPeriod = (name: Exclude<PeriodName, 'custom'>, now: Date): Period => {
  const end = nextHour(now.getTime());
  if (name === '24h') return { startDate: iso(end - lengths[name]), endDate: iso(end) };
  const firstDay = Math.floor(now.getTime() / day) * day + day - lengths[name];
  return { startDate: iso(firstDay), endDate: iso(end) };
};

/** Undefined while a custom choice makes no sense. */
export const periodOf = (choice: PeriodChoice, now: Date): Period | undefined => {
  if (choice.name !== 'custom') return namedPeriod(choice.name, now);
  if (periodProblem(choice) !== undefined) return undefined;
  const end = nextHour(now.getTime());
  const [first, last] = [startOfDay(choice.from), startOfDay(choice.to)];
  // Hours that are yet to come would only draw an empty end.
  return { startDate: iso(first), endDate: iso(Math.max(Math.min(last + day, end), first + hour)) };
};

/** More bars than a screen can show help nobody. */
export const intervalOf = ({ startDate, endDate }: Period): 'hour' | 'day' =>
  Date.parse(endDate) - Date.parse(startDate) <= 2 * day ? 'hour' : 'day';

export const defaultPeriod = '30d' satisfies PeriodName;

/** The same choice in another page's address. */
export const periodInAddress = ({ name, from, to }: PeriodChoice): AddressFilters =>
  name === 'custom'
    ? { period: name, from, to }
    : { period: name === defaultPeriod ? undefined : name };
