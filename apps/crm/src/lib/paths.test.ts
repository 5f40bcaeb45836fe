import { matchPath } from 'react-router';
import { describe, expect, it } from 'vitest';
import { lastPartOf } from './last-part.ts';
import { paths } from './paths.ts';

describe('the address of the numbers of a campaign', () => {
  it.each(['spring-2026', '(none)', 'R&D / May', '100 % new?', 'a#b', 'Zoë', 'a%2Fb'])(
    'leads to the campaign of that name: %s',
    (name) => {
      const { pathname } = new URL(
        paths.campaignNumbers.href(name, { period: '7d' }),
        'https://x.test',
      );
      expect(matchPath(paths.campaignNumbers.path, pathname)).not.toBeNull();
      expect(lastPartOf(pathname)).toBe(name);
    },
  );
});

it.each([
  ['/campaigns/numbers/spring/', 'spring'],
  ['/campaigns/%', ''],
  ['/', ''],
])('the last part of %s is %j', (pathname, part) => {
  expect(lastPartOf(pathname)).toBe(part);
});
