import type { ContactDifference } from '@distronation/contracts';
import type { Contact } from './contact.ts';

const longest = 100;

const cut = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
};

/** Every value by the name that staff know it by. */
const valuesOf = ({ name, customIds, tags, fields }: Contact): Map<string, string | undefined> =>
  new Map([
    ['name', name],
    ['customIds', customIds.join(', ') || undefined],
    ['tags', tags.join(', ') || undefined],
    ...Object.entries(fields).map(([field, value]): [string, string] => [`fields.${field}`, value]),
  ]);

/** What is not the same in both, with long values cut. */
export const differencesBetween = (before: Contact, after: Contact): ContactDifference[] => {
  const [old, current] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((field) => {
    const [one, other] = [old.get(field), current.get(field)];
    if (one === other) return [];
    return {
      field,
      ...(one === undefined ? {} : { before: cut(one) }),
      ...(other === undefined ? {} : { after: cut(other) }),
    };
  });
};
