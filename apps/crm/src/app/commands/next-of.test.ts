import { expect, it } from 'vitest';
import { nextOf } from './next-of.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, label: id, run: () => {} }));
const all = [a, b, c].filter((each) => each !== undefined);

it.each([
  ['ArrowDown', a, b],
  ['ArrowDown', c, a],
  ['ArrowUp', a, c],
  ['PageDown', a, c],
  ['PageUp', c, a],
  ['x', a, undefined],
])('%s leads on, and around the ends', (key, from, to) => {
  expect(nextOf(all, from, key)).toBe(to);
});

it('no key leads anywhere where there is nothing', () => {
  expect(nextOf([], undefined, 'ArrowDown')).toBeUndefined();
});
