import { hour, minute, second } from './durations.ts';
import type { Random } from './random.ts';
import type { Disturbances } from './rates.ts';

/** When each copy of an event arrives, in milliseconds after it happened; none if it is lost. */
export const arrivalsOf = (disturbances: Disturbances, random: Random): number[] => {
  const { lost, late, disordered, duplicates } = disturbances;
  if (random.chance(lost)) return [];
  const first = wayOf({ late, disordered }, random);
  const copies = random.chance(duplicates) ? random.pick([1, 2, 3]) : 0;
  const repeats = Array.from({ length: copies }, () => first + random.around(minute, 4));
  return [first, ...repeats].map(Math.round);
};

const wayOf = (
  { late, disordered }: Pick<Disturbances, 'late' | 'disordered'>,
  random: Random,
): number => {
  const usual = random.around(400, 1.5);
  if (random.chance(late)) return usual + random.between(5 * minute, 8 * hour);
  return random.chance(disordered) ? usual + random.between(5 * second, 90 * second) : usual;
};
