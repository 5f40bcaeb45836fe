import { counted } from './words.ts';

const units = [
  { one: 'day', many: 'days', milliseconds: 86_400_000 },
  { one: 'hour', many: 'hours', milliseconds: 3_600_000 },
  { one: 'minute', many: 'minutes', milliseconds: 60_000 },
  { one: 'second', many: 'seconds', milliseconds: 1000 },
] as const;

/** A span of time in its largest whole unit: `3 minutes`. */
export const elapsed = (milliseconds: number): string => {
  const unit = units.find((candidate) => milliseconds >= candidate.milliseconds);
  if (!unit) return 'less than a second';
  return counted(Math.floor(milliseconds / unit.milliseconds), unit.one, unit.many);
};
