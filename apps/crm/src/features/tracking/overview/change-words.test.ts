import { expect, it } from 'vitest';
import { changeWords } from './change-words.ts';

it.each([
  [112, 100, '+12.0 %'],
  [90, 120, '−25.0 %'],
  [0, 120, '−100 %'],
  [1300, 100, '+1200 %'],
  [5, 5, 'As before'],
  [5, 0, 'None before'],
  [0, 0, undefined],
])('%i after %i is %j', (now, before, words) => {
  expect(changeWords(now, before)).toBe(words);
});
