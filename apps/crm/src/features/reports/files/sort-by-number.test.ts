import { describe, expect, it } from 'vitest';
import { sortByNumber } from './sort-by-number.ts';

const many = Array.from({ length: 20_000 }, (_, n) => ({ n, size: (n * 7_919) % 5_003 }));

const setup = (breathe = async () => {}) => {
  const off = new AbortController();
  const inOrder = (descending = false) =>
    sortByNumber(many, {
      numberOf: ({ size }) => size,
      descending,
      signal: off.signal,
      sliceMs: 0,
      breathe,
    });
  return { off, inOrder };
};

describe('many items by a number', () => {
  it.each([false, true])(
    'are in the order of toSorted, descending or not: %s',
    async (descending) => {
      const direction = descending ? -1 : 1;
      const expected = many.toSorted((one, other) => direction * (one.size - other.size));
      expect(await setup().inOrder(descending)).toEqual(expected);
    },
  );

  it('let others work in between, who may call it off', async () => {
    const { off, inOrder } = setup(async () => off.abort());
    await expect(inOrder()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
