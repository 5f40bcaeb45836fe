import type { Sort } from '../../../ui/sort-rows.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import type { WholeFolder } from './read-whole-folder.ts';
import { sortByNumber } from './sort-by-number.ts';

/** S3's own order, in which pages come without reading all. */
export const byName: Sort = { key: 'name', descending: false };

const orders = ['name', 'size', 'changed'];

/** As the address carries it: `size`, or `-size` for the largest first. */
export const readSort = (text: string): Sort => {
  const key = text.replace(/^-/, '');
  return orders.includes(key) ? { key, descending: text.startsWith('-') } : byName;
};

export const writeSort = ({ key, descending }: Sort): string => `${descending ? '-' : ''}${key}`;

export const isByName = ({ key, descending }: Sort): boolean => key === 'name' && !descending;

const numbers: Readonly<Record<string, (file: S3Object) => number>> = {
  size: ({ size }) => size,
  changed: ({ lastModified }) => Date.parse(lastModified),
};

/** Folders first, which have neither size nor date. S3 gives names in their order. */
export const sortFolder = async (
  { folders, files }: WholeFolder,
  { key, descending }: Sort,
  signal: AbortSignal,
): Promise<WholeFolder> => {
  const numberOf = numbers[key];
  if (numberOf)
    return { folders, files: await sortByNumber(files, { numberOf, descending, signal }) };
  return descending
    ? { folders: folders.toReversed(), files: files.toReversed() }
    : { folders, files };
};
