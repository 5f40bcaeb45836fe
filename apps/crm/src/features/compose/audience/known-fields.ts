import { fieldsOf, type Person } from './person.ts';

/** A field that the mail can say, and of how many people it is known; undefined where nobody counted. */
export interface KnownField {
  name: string;
  people: number | undefined;
}

/** The fields of these people, those that most of them have first. */
export const fieldsOfPeople = (people: readonly Person[]): KnownField[] => {
  const counts = new Map<string, number>([
    ['name', 0],
    ['email', 0],
  ]);
  for (const person of people) {
    for (const name of Object.keys(fieldsOf(person))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, people: count }));
};
