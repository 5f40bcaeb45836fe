import { describe, expect, it } from 'vitest';
import { distinctAddresses } from './distinct-addresses.ts';

const many = Array.from({ length: 20_000 }, (_, n) => `user${n}@example.com`);

describe('distinct addresses', () => {
  it('are all of them, however many', () => {
    const { add } = distinctAddresses();
    expect(many.every(add)).toBe(true);
  });

  it('are known again, whatever their case', () => {
    const { add } = distinctAddresses();
    for (const address of many) add(address);
    expect(many.filter((address) => add(address.toUpperCase()))).toEqual([]);
  });
});
