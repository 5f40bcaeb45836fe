import { expect, it } from 'vitest';
import { withSearch } from './with-search.ts';

it.each([
  ['tag=a', 2, '?tag=a&page=2'],
  ['tag=a&page=2', 3, '?tag=a&page=3'],
  ['tag=a&page=2', 1, '?tag=a'],
])('%s with page %i is %s', (search, page, after) => {
  expect(withSearch(new URLSearchParams(search), 'page', page, 1).search).toBe(after);
});
