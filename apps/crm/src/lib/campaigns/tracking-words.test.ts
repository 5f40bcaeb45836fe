import { expect, it } from 'vitest';
import { trackingWords } from './tracking-words.ts';

it.each([
  [true, true, false, 'Opens and clicks are counted'],
  [true, false, false, 'Opens are counted, clicks are not'],
  [false, true, false, 'Clicks are counted, opens are not'],
  [false, false, true, 'Neither opens nor clicks are counted'],
  [true, true, true, 'Opens and clicks cannot be counted, as it is plain text'],
])('opens %s, clicks %s, plain text %s: %s', (opens, clicks, isPlainText, words) => {
  expect(trackingWords({ opens, clicks }, isPlainText)).toBe(words);
});
