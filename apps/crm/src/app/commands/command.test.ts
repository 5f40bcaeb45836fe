import { expect, it } from 'vitest';
import { matches, stillFound } from './command.ts';

const command = { id: 'x', label: 'New payout run', words: 'statements upload', run: () => {} };

it.each(['', 'new', 'run pay', 'PAYOUT', 'upl', '  new   run '])('%j finds it', (typed) => {
  expect(matches(command, typed)).toBe(true);
});

it.each(['ew', 'payouts', 'new contact'])('%j does not find it', (typed) => {
  expect(matches(command, typed)).toBe(false);
});

it('what was found for other letters stays only while it holds what is typed', () => {
  const found = [
    { id: '1', label: 'Gus', detail: 'gus@example.com', run: () => {} },
    { id: '2', label: 'Gustav', run: () => {} },
  ];
  const shown = (typed: string) =>
    stillFound({ text: 'gu', commands: found }, typed).map(({ id }) => id);
  expect(shown('gu')).toEqual(['1', '2']);
  expect(shown('gust')).toEqual(['2']);
  expect(shown('ana')).toEqual([]);
  expect(shown('')).toEqual([]);
});
