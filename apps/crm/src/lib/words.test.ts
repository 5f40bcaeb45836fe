import { describe, expect, it } from 'vitest';
import { elapsed } from './elapsed.ts';
import { counted, percent } from './words.ts';

it('a count has separators, and the word that fits it', () => {
  expect([counted(1, 'open', 'opens'), counted(1204, 'open', 'opens')]).toEqual([
    '1 open',
    '1,204 opens',
  ]);
});

describe('a rate', () => {
  it.each([
    [1198, 1250, 1, '95.8 %'],
    [1198, 1250, 2, '95.84 %'],
    [0, 0, 1, '0.0 %'],
    [3, 2, 1, '150.0 %'],
  ])('%i of %i with %i decimals is %s', (part, whole, decimals, text) => {
    expect(percent(part, whole, decimals)).toBe(text);
  });
});

describe('a span of time', () => {
  it.each([
    [0, 'less than a second'],
    [1000, '1 second'],
    [59_999, '59 seconds'],
    [90_000, '1 minute'],
    [7_200_000, '2 hours'],
    [259_200_000, '3 days'],
  ])('%i ms reads %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text);
  });
});
