import type { ChainHead } from '../ports.ts';

const title = '# subject sequence hash';

/** Heads as they are put away: one to a line, which any tool can read in twenty years. */
export const writeHeads = (heads: readonly ChainHead[]): string => {
  const lines = heads.map(
    ({ subjectHash, sequence, hash }) => `${subjectHash} ${sequence} ${hash}`,
  );
  return [title, ...lines, ''].join('\n');
};

const headLine = /^([0-9a-f]{40}) (\d+) ([0-9a-f]{64})$/;

/** @throws if a line is none of those that `writeHeads` writes. */
export const readHeads = (text: string): ChainHead[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && line !== title)
    .map((line) => {
      const [, subjectHash, sequence, hash] = headLine.exec(line) ?? [];
      if (!subjectHash || !sequence || !hash)
        throw new Error(`This is no head of a chain: ${line}`);
      return { subjectHash, sequence: Number(sequence), hash };
    });

export const headsPrefix = 'heads/';

export const headsKey = (day: string): string => `${headsPrefix}${day}.txt`;

export const dayOfKey = (key: string): string | undefined =>
  /^heads\/(\d{4}-\d\d-\d\d)\.txt$/.exec(key)?.[1];
