import { expect, it } from 'vitest';
import { stepTo } from './step-to.ts';

it.each([
  ['ArrowRight', undefined, 0],
  ['ArrowLeft', undefined, 4],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 0, 0],
  ['ArrowUp', 1, 2],
  ['ArrowDown', 2, 1],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['Tab', 1, undefined],
])('%s leads from %s of five bars to %s', (key, from, to) => {
  expect(stepTo(key, from, 5)).toBe(to);
});
