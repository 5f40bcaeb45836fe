import { expect, it } from 'vitest';
import { doneOf, partsOf } from './progress.ts';

const progress = {
  audience: 412,
  accepted: 400,
  skipped: 6,
  failed: 0,
  uncertain: 1,
  remaining: 5,
};

it('the parts add up to the audience, without those that are empty', () => {
  const parts = partsOf(progress);
  expect(parts.map(({ standing }) => standing)).toEqual([
    'accepted',
    'skipped',
    'uncertain',
    'remaining',
  ]);
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(progress.audience);
  expect(doneOf(progress)).toBe(407);
});
