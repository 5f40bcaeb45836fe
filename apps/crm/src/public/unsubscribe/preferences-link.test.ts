import { expect, it } from 'vitest';
import { preferencesLink } from './preferences-link.ts';

it('tells our own page whose preferences they are', () => {
  expect(preferencesLink('/preferences', 'a+b')).toBe('/preferences?data=a%2Bb');
});

it('tells a page elsewhere nothing', () => {
  const elsewhere = 'https://lists.example.com/me';
  expect(preferencesLink(elsewhere, 'a+b')).toBe(elsewhere);
});
