import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of chance that runs the same way from the same seed, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  chance(probability: number): boolean;
  between(from: number, to: number): number;
  /** Half of the time below `median`, now and then many times as much. `spread` 1 is little. */
  around(median: number, spread: number): number;
  pick<T>(choices: readonly T[]): T;
  /** Each as often as its `weight` is to that of all. */
  pickWeighted<T extends { weight: number }>(choices: readonly T[]): T;
  hex(length: number): string;
}

/** Streams of different seeds have nothing to do with each other, so that a new decision in one part of
 *  a life changes no other part. */
export const randomOf = (...seed: readonly (string | number)[]): Random => {
  const digest = createHash('sha256').update(JSON.stringify(seed)).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
  const fraction = (): number => uniformFloat64(generator);

  return {
    fraction,
    chance: (probability) => fraction() < probability,
    between: (from, to) => from + (to - from) * fraction(),
    around: (median, spread) => median * Math.exp(Math.log(spread) * normal(fraction)),
    pick: (choices) => present(choices[Math.floor(fraction() * choices.length)]),
    pickWeighted(choices) {
      let left = fraction() * choices.reduce((sum, { weight }) => sum + weight, 0);
      return present(choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1));
    },
    hex: (length) =>
      Array.from({ length: Math.ceil(length / 8) }, () => eightDigits(fraction()))
        .join('')
        .slice(0, length),
  };
};

const present = <T>(choice: T | undefined): T => {
  if (choice === undefined) throw new RangeError('There is nothing to pick from');
  return choice;
};

const eightDigits = (fraction: number): string =>
  Math.floor(fraction * 2 ** 32)
    .toString(16)
    .padStart(8, '0');

/** Box and Muller: from two even fractions to one of the normal distribution. */
const normal = (fraction: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
