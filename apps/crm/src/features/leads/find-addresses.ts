import { canonicalAddress, parseAddress } from '@distronation/contracts';

/** An address that somebody wrote down in a text, more or less openly. */
export interface FoundAddress {
  address: string;
  /** The line that it stands in, cut to what a reader needs. */
  line: string;
  /** From 1. */
  lineNumber: number;
}

/** Nobody describes a channel at greater length. */
const longestText = 20_000;
const longestLine = 160;

// No expression here has two quantifiers that could share characters, so that each takes time linear in
// what it reads. White space is one space each by then.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const bracketedAt = / ?[[({<] ?at ?[\])}>] ?/gi;
const bracketedDot = / ?[[({<] ?(?:dot|\.) ?[\])}>] ?/gi;
const entities: readonly [RegExp, string][] = [
  [/&(?:#64|#x40|commat);/gi, '@'],
  [/&(?:#46|#x2e|period);/gi, '.'],
];

const undisguised = (line: string): string =>
  entities
    .reduce((text, [entity, sign]) => text.replaceAll(entity, sign), line.normalize('NFKC'))
    .replaceAll(invisible, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(bracketedAt, '@')
    .replaceAll(bracketedDot, '.')
    // “name @ host”; but “@ name” and “@name” speak of somebody.
    .replaceAll(/(?<=[^ ])(?: @ |@ )/g, '@');

/** `ana AT host DOT com`, and `at` in small letters only before a `dot`: one looks at many things. */
const withoutWords = (text: string): string => {
  const words = text.split(' ');
  const joined: string[] = [];
  let hasAt = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    const last = joined.at(-1);
    const isDotNext = /^dot$/i.test(words[index + 2] ?? '');
    const isAt = word === 'AT' || (/^at$/i.test(word) && isDotNext);
    const isDot = /^dot$/i.test(word) && hasAt;
    if (last !== undefined && next !== undefined && (isAt || isDot)) {
      joined[joined.length - 1] = `${last}${isAt ? '@' : '.'}${next}`;
      hasAt = true;
      index += 1;
    } else {
      joined.push(word);
      hasAt = word.includes('@');
    }
  }
  return joined.join(' ');
};

const isLocal = (letter: string | undefined) => letter !== undefined && /[\w.%+'-]/.test(letter);
const isDomain = (letter: string | undefined) =>
  letter !== undefined && /[A-Za-z0-9.-]/.test(letter);
const isLetter = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

const topLevel = /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i;
const pictures = /\.(?:gif|jpe?g|png|svg|webp)$/i;

/** The address around the `@` at a place; letters are read twice at most, since none is an `@`. */
const addressAt = (text: string, at: number): string | undefined => {
  let start = at;
  while (isLocal(text[start - 1])) start -= 1;
  let end = at + 1;
  while (isDomain(text[end])) end += 1;
  // What goes on in letters of another kind would be cut to somebody else's address.
  if (isLetter(text[start - 1]) || isLetter(text[end])) return undefined;
  const local = text.slice(start, at).replace(/^[^A-Za-z0-9]+/, '');
  const domain = text.slice(at + 1, end).replace(/[.-]+$/, '');
  if (!topLevel.test(domain) || pictures.test(domain)) return undefined;
  return parseAddress(`${local}@${domain}`)?.address;
};

const addressesIn = (text: string): string[] => {
  const found: string[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const address = addressAt(text, at);
    if (address !== undefined) found.push(address);
  }
  return found;
};

/** The addresses in a text, each once, in the order in which they stand there, also where they are
 *  written so that only people read them. Takes time linear in the length of the text, and never
 *  throws. */
export const findAddresses = (text: string): FoundAddress[] => {
  const known = new Map<string, FoundAddress>();
  for (const [index, line] of text
    .slice(0, longestText)
    .split(/\r\n|\r|\n/)
    .entries()) {
    for (const address of addressesIn(withoutWords(undisguised(line)))) {
      const key = canonicalAddress(address);
      if (known.has(key)) continue;
      const shown = line.trim().slice(0, longestLine);
      known.set(key, { address, line: shown, lineNumber: index + 1 });
    }
  }
  return [...known.values()];
};
