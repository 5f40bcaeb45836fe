import { describe, expect, it } from 'vitest';
import { entryPaths, safeNext } from './entry-paths.ts';

describe('the way on after signing in', () => {
  it('leads back to the page that was asked for', () => {
    const { searchParams } = new URL(
      entryPaths.signIn.href('/sent/1?outcome=failed'),
      'https://x.test',
    );
    expect(safeNext(searchParams.get('next'))).toBe('/sent/1?outcome=failed');
  });

  it.each([
    null,
    'https://evil.test/compose',
    '//evil.test',
    '/\\evil.test',
    '/.//evil.test',
    'javascript:alert(1)',
  ])('never leads to another site: %s', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
