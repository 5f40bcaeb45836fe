import { describe, expect, it } from 'vitest';
import { randomOf } from './random.ts';

const many = Array.from({ length: 10_000 }, (_, index) => index);

describe('randomOf', () => {
  it('runs the same way from the same seed, and another way from any other', () => {
    const run = (...seed: (string | number)[]) => randomOf(...seed).hex(32);
    expect(run('a', 1)).toBe(run('a', 1));
    expect(new Set([run('a', 1), run('a', 2), run('b', 1), run('a1')]).size).toBe(4);
  });

  it('takes a chance as often as it says', () => {
    const random = randomOf('chance');
    const taken = many.filter(() => random.chance(0.3)).length;
    expect(taken / many.length).toBeCloseTo(0.3, 1);
    expect(many.some(() => random.chance(0))).toBe(false);
    expect(many.every(() => random.chance(1))).toBe(true);
  });

  it('picks by weight', () => {
    const random = randomOf('weights');
    const choices = [
      { name: 'often', weight: 9 },
      { name: 'seldom', weight: 1 },
    ] as const;
    const seldom = many.filter(() => random.pickWeighted(choices).name === 'seldom').length;
    expect(seldom / many.length).toBeCloseTo(0.1, 1);
  });

  it('stays around the median, half below and half above', () => {
    const random = randomOf('around');
    const below = many.filter(() => random.around(60, 3) < 60).length;
    expect(below / many.length).toBeCloseTo(0.5, 1);
  });
});
