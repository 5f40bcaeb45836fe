import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  chance(probability: number): boolean;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** The same from the same seed. */
export const randomFrom = (seed: number): Random => {
  const generator = xoroshiro128plus(seed);
  const fraction = () => uniformFloat64(generator);
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    chance: (probability) => fraction() < probability,
    below,
    pick(choices) {
      const [choice] = choices.slice(below(choices.length));
      if (choice === undefined) throw new RangeError('There is nothing to pick from');
      return choice;
    },
    shuffled: (list) =>
      list
        .map((each) => ({ each, place: fraction() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ each }) => each),
  };
};
