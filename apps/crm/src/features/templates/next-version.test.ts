import { expect, it } from 'vitest';
import { nextVersion } from './next-version.ts';

it.each([
  [[], 'v1'],
  [['v1', 'v2'], 'v3'],
  [['v7'], 'v8'],
  [['initial', 'summer'], 'v3'],
  [['v2', 'summer'], 'v3'],
])('after %j comes %s, which none of them is', (versions, next) => {
  expect(nextVersion(versions)).toBe(next);
  expect(versions).not.toContain(nextVersion(versions));
});
