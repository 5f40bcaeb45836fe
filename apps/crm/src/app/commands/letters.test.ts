import { expect, it } from 'vitest';
import { accountEntries, navigationEntries } from '../layout/navigation-entries.tsx';

it('no two pages are reached by the same letter', () => {
  const letters = [...navigationEntries, ...accountEntries].map(({ letter }) => letter);
  expect(letters.length).toBe(new Set(letters).size);
  expect(letters.filter((letter) => !/^[a-z]$/.test(letter))).toEqual([]);
});
