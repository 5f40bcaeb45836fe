import { canonicalAddress, parseAddress, type FoundContact } from '@distronation/contracts';
import { z } from 'zod';

/** Somebody a mail goes to. */
export const personSchema = z.object({
  /** As it was typed: `Ana <ana@example.com>`; it may be no address at all. */
  email: z.string(),
  name: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** Undefined when nobody could be reached under it. */
export const addressOf = ({ email }: Person): string | undefined => parseAddress(email)?.address;

const keyOf = (person: Person): string => canonicalAddress(addressOf(person) ?? person.email);

/** The list with new ones at its end, each person once; of whom more is told, more is known. */
export const addPeople = (
  list: readonly Person[],
  added: readonly Person[],
): { people: Person[]; repeated: number } => {
  const known = new Map<string, Person>();
  for (const person of [...list, ...added]) {
    const key = keyOf(person);
    const before = known.get(key);
    known.set(
      key,
      before ? { ...person, ...before, fields: { ...before.fields, ...person.fields } } : person,
    );
  }
  return { people: [...known.values()], repeated: list.length + added.length - known.size };
};

/** Those whose address cannot be read first, as they are to be mended. */
export const faultyFirst = (people: readonly Person[]): Person[] => {
  const faulty = people.filter((person) => addressOf(person) === undefined);
  const set = new Set(faulty);
  return [...faulty, ...people.filter((person) => !set.has(person))];
};

/** What a mail can say of somebody, by name. */
export const fieldsOf = (person: Person): Readonly<Record<string, string>> => {
  const mailbox = parseAddress(person.email);
  const name = person.name ?? mailbox?.name;
  return {
    email: mailbox?.address ?? person.email,
    ...(name ? { name } : {}),
    ...person.fields,
  };
};

export const personOf = ({ email, name, fields }: FoundContact): Person => ({
  email,
  ...(name === undefined ? {} : { name }),
  ...(Object.keys(fields).length === 0 ? {} : { fields }),
});
