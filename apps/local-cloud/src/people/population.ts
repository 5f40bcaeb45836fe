import { personOf, type Person } from './person.ts';
import type { Rates } from './rates.ts';

export interface Population {
  /** Who gets a mail to this address, and how many they have got with it. */
  receive(address: string): { person: Person; number: number };
}

export const createPopulation = (seed: string, rates: Rates): Population => {
  const people = new Map<string, { person: Person; number: number }>();
  return {
    receive(given) {
      const address = given.toLowerCase();
      const known = people.get(address) ?? { person: personOf(seed, address, rates), number: 0 };
      const next = { ...known, number: known.number + 1 };
      people.set(address, next);
      return next;
    },
  };
};
