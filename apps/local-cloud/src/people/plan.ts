import type { Happening, Letter } from './happening.ts';
import type { Person } from './person.ts';
import { arrive } from './plan-arrival.ts';
import { loadAhead, scan } from './plan-machines.ts';
import { read } from './plan-reading.ts';

/** What becomes of a mail at this person's: `after` milliseconds since it was sent, in order. The same
 *  person does the same to the same letter; only their hours depend on when it was sent. */
export const planOf = (person: Person, letter: Letter): Happening[] => {
  const { happenings, deliveredAfter } = arrive(person, letter);
  if (deliveredAfter === undefined) return happenings;
  return [
    ...happenings,
    ...scan(person, letter, deliveredAfter),
    ...loadAhead(person, letter, deliveredAfter),
    ...read(person, letter, deliveredAfter),
  ].toSorted((a, b) => a.after - b.after);
};
