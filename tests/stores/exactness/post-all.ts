import pMap from 'p-map';
import type { Random } from './random.ts';

/** Resolves to whether it was taken. */
export type Post = () => Promise<boolean>;

export interface Posting {
  posts: readonly Post[];
  random: Random;
  /** Runs beside each wave of posts. */
  meanwhile?: () => Promise<void>;
}

const atOnce = 50;
const waveSize = 75;

const wavesOf = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / waveSize) }, (_, wave) =>
    list.slice(wave * waveSize, (wave + 1) * waveSize),
  );

/** Posts everything in any order, fifty at a time, and again what was not taken, as providers do. */
export const postAll = async ({ posts, random, meanwhile = async () => {} }: Posting) => {
  const figures = { posts: 0, refused: 0 };
  let waiting = posts;
  while (waiting.length > 0) {
    const refused: Post[] = [];
    const attempt = async (post: Post) => {
      figures.posts += 1;
      if (!(await post())) refused.push(post);
    };
    for (const wave of wavesOf(random.shuffled(waiting))) {
      await Promise.all([pMap(wave, attempt, { concurrency: atOnce }), meanwhile()]);
    }
    figures.refused += refused.length;
    waiting = refused;
  }
  return figures;
};
