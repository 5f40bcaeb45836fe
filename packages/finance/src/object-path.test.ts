import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectPath } from './object-path.ts';

describe('the path of a key', () => {
  it.each([
    ['Exports/2026/08/DN-1/DN-1.zip', 'Exports/2026/08/DN-1/DN-1.zip'],
    ['a b/c+d.zip', 'a%20b/c%2Bd.zip'],
    ['50%/100%25.zip', '50%25/100%2525.zip'],
    ['what?/x#y.zip', 'what%3F/x%23y.zip'],
    ['a&b=c;d.zip', 'a%26b%3Dc%3Bd.zip'],
    ['Sigur Rós/日本.zip', 'Sigur%20R%C3%B3s/%E6%97%A5%E6%9C%AC.zip'],
    ['...zip/..a', '...zip/..a'],
  ])('of %j is %j', (key, path) => {
    expect(objectPath(key)).toBe(path);
  });

  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '../b',
    'a/../b',
    'a/.',
    'a/*',
    'a*b',
    'a\nb',
    'a\0b',
    '\ud800',
  ])('is refused to %j', (key) => {
    expect(() => objectPath(key)).toThrow(RangeError);
  });

  it('leads back to its key, whatever server reads it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        let path;
        try {
          path = objectPath(key);
        } catch {
          return;
        }
        const { pathname, search, hash } = new URL(`https://reports.example.com/${path}`);
        expect([decodeURIComponent(pathname), search, hash]).toEqual([`/${key}`, '', '']);
      }),
      { numRuns: 2_000 },
    );
  });
});
