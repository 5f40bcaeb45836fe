import type { Sort } from '../../../ui/sort-rows.ts';
import type { WholeFolder } from './read-whole-folder.ts';

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

/** Folders first, which have neither size nor date. S3 gives names in their order; numbers compare faster
 *  than words, so that a hundred thousand files take no time that anybody notices. */
export const sortFolder = ({ folders, files }: WholeFolder, { key, descending }: Sort) => {
  const direction = descending ? -1 : 1;
  if (key === 'size') {
    return { folders, files: files.toSorted((one, other) => direction * (one.size - other.size)) };
  }
  if (key === 'changed') {
    // Of one zone and one length, the texts have the order of the instants.
    const sign = (one: string, other: string) => Number(one > other) - Number(one < other);
    return {
      folders,
      files: files.toSorted((one, other) => direction * sign(one.lastModified, other.lastModified)),
    };
  }
  return descending
    ? { folders: folders.toReversed(), files: files.toReversed() }
    : { folders, files };
};
