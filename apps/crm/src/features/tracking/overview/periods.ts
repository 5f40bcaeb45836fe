import { defaultPeriod, namedPeriod, type Period } from '../period.ts';

/** What the numbers of all mail are told of, each against as long a time before. */
export const overviewPeriods = [
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
  { value: '90d', label: '90 days' },
] as const;

type Name = (typeof overviewPeriods)[number]['value'];

/** The period of a name in the address; the usual one for any other. */
export const overviewPeriod = (given: string, now: Date): { name: Name; period: Period } => {
  const name = overviewPeriods.find(({ value }) => value === given)?.value ?? defaultPeriod;
  return { name, period: namedPeriod(name, now) };
};
