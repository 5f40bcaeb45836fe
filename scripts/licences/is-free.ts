/** What asks for no more than that it is named. OFL is for fonts. */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'public domain',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Reads a licence as packages name it: `MIT`, `(MIT OR GPL-3.0-or-later)`, `MIT AND Zlib`. */
export const isFree = (licence: string): boolean =>
  licence
    .replaceAll(/^\(|\)$/g, '')
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((part) => free.has(part)));
