import { expect, it } from 'vitest';
import { sizeWords } from './size-words.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [24_210, '24.2 kB'],
  [500_000_000, '500.0 MB'],
  [1_234_000_000_000, '1.2 TB'],
  [5e15, '5000.0 TB'],
])('%i bytes are told as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
