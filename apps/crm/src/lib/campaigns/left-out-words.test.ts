import { suppressionReason } from '@distronation/contracts';
import { expect, it } from 'vitest';
import { leftOutWords } from './left-out-words.ts';

it.each([
  ...suppressionReason.options,
  'field_missing',
  'provider_refused',
  'report_missing',
  'report_unreadable',
])('%s is told in a sentence, not as a code', (reason) => {
  expect(leftOutWords(reason)).toMatch(/^[A-Z][^_]+ [^_]+$/);
});

it('tells what the mail provider answered', () => {
  expect(leftOutWords('provider_refused_MessageRejected')).toBe(
    'The mail provider refused it, and answered MessageRejected',
  );
});

it('tells what a newer server says as far as it can', () => {
  expect(leftOutWords('moon_is_full')).toBe('Moon is full');
  expect(leftOutWords(undefined)).toBe('No reason was given');
});
