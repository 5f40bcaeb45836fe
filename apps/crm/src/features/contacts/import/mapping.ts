import { unguarded } from '@distronation/api-client';

/** What a column says: one of these, or a custom field of the given name. */
export type Target =
  | { kind: 'nothing' }
  | { kind: 'email' }
  | { kind: 'name' }
  | { kind: 'customIds' }
  | { kind: 'tags' }
  | { kind: 'field'; name: string };

/** A target for each column, in their order. */
export type Mapping = readonly Target[];

const known: readonly [Exclude<Target['kind'], 'field'>, RegExp][] = [
  ['email', /^(?:e-?mail|email address|address|mail)$/],
  ['name', /^(?:name|full name|contact|contact name)$/],
  ['customIds', /^(?:custom ?ids?|partner ?ids?|ids?)$/],
  ['tags', /^(?:tags?|labels?|groups?)$/],
  // What an export adds, and nobody may bring back: consent is the person's own.
  ['nothing', /^(?:source|changed at|may get \w+|)$/],
  // What our report of refused rows adds.
  ['nothing', /^(?:row|refused because)$/],
];

const guess = (heading: string): Target => {
  const plain = heading.toLowerCase().replaceAll(/[_\s]+/g, ' ');
  const found = known.find(([, pattern]) => pattern.test(plain));
  return found ? { kind: found[0] } : { kind: 'field', name: heading };
};

const isSame = (one: Target, other: Target): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'field' || other.kind !== 'field' || one.name === other.name);

/** What the columns say by their headings. Of two that say the same, the first does. */
export const guessMapping = (header: readonly string[]): Mapping => {
  const mapping: Target[] = [];
  for (const heading of header) {
    const target = guess(heading);
    const isTaken = mapping.some((taken) => isSame(taken, target));
    mapping.push(isTaken ? { kind: 'nothing' } : target);
  }
  return mapping;
};

/** Why nothing can be imported by this mapping; undefined when it can. */
export const mappingProblem = (mapping: Mapping): string | undefined => {
  const emails = mapping.filter(({ kind }) => kind === 'email').length;
  if (emails === 0) return 'Say which column holds the address';
  const used = mapping.filter(({ kind }) => kind !== 'nothing');
  const isRepeated = used.some((target, index) =>
    used.slice(index + 1).some((other) => isSame(target, other)),
  );
  return isRepeated ? 'Two columns say the same: leave one of them out' : undefined;
};

const listOf = (text: string): string[] =>
  text
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** A row as the import takes it. */
export type ImportRow = Record<string, unknown>;

export const rowOf = (cells: readonly string[], mapping: Mapping): ImportRow => {
  const row: ImportRow = {};
  const fields: Record<string, string> = {};
  mapping.forEach((target, index) => {
    const text = unguarded((cells[index] ?? '').trim());
    if (text === '' || target.kind === 'nothing') return;
    if (target.kind === 'field') fields[target.name] = text;
    else if (target.kind === 'email' || target.kind === 'name') row[target.kind] = text;
    else row[target.kind] = listOf(text);
  });
  return Object.keys(fields).length > 0 ? { ...row, fields } : row;
};
