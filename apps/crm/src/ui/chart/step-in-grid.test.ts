import { expect, it } from 'vitest';
import { stepInGrid } from './step-in-grid.ts';

const size = { rows: 7, columns: 24 };

it.each([
  ['ArrowRight', [3, 5], [3, 6]],
  ['ArrowRight', [3, 23], [3, 23]],
  ['ArrowLeft', [3, 0], [3, 0]],
  ['ArrowUp', [3, 5], [2, 5]],
  ['ArrowUp', [0, 5], [0, 5]],
  ['ArrowDown', [6, 5], [6, 5]],
  ['Home', [3, 5], [3, 0]],
  ['End', [3, 5], [3, 23]],
  ['Enter', [3, 5], [3, 5]],
  [' ', [3, 5], [3, 5]],
] as const)('%j leads from %j to %j', (key, [row, column], [toRow, toColumn]) => {
  expect(stepInGrid(key, { row, column }, size)).toEqual({ row: toRow, column: toColumn });
});

it('other keys lead nowhere, so that Tab leaves the grid', () => {
  expect(stepInGrid('Tab', { row: 3, column: 5 }, size)).toBeUndefined();
});
