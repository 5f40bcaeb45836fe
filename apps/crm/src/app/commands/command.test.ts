import { expect, it } from 'vitest';
import { matches } from './command.ts';

const command = { id: 'x', label: 'New payout run', words: 'statements upload', run: () => {} };

it.each(['', 'new', 'run pay', 'PAYOUT', 'upl', '  new   run '])('%j finds it', (typed) => {
  expect(matches(command, typed)).toBe(true);
});

it.each(['ew', 'payouts', 'new contact'])('%j does not find it', (typed) => {
  expect(matches(command, typed)).toBe(false);
});
