import { day, hour, minute, second } from './durations.ts';
import type { Habits } from './person.ts';
import type { Random } from './random.ts';

/** Nobody sees a mail sooner. */
const soonest = 25 * second;
const awake = { from: 7, to: 23 };

/** When somebody gets round to what came at `from`: at once if they happen to look, else at one of their
 *  hours, of this day or a later one. Epoch milliseconds. */
export const nextReading = (habits: Habits, from: number, random: Random): number => {
  const hourNow = (timeOfDay(habits, from) / hour) % 24;
  const sees = random.chance(habits.alert);
  const delay = Math.max(soonest, random.around(9 * minute, 3));
  if (sees && hourNow >= awake.from && hourNow < awake.to) return from + delay;

  const waits = habits.hours
    .map((start) => (start * hour - timeOfDay(habits, from) + day) % day)
    .toSorted((a, b) => a - b);
  const daysLater = random.chance(0.2) ? 1 : 0;
  const start = from + random.pick([...waits, ...waits.slice(0, 1)]) + daysLater * day;
  return start + random.between(soonest, 50 * minute);
};

/** Milliseconds since midnight where they live. */
const timeOfDay = ({ utcOffset }: Habits, at: number): number => (at + utcOffset * hour) % day;
