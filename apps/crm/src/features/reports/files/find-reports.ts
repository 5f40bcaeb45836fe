import { type Month } from '../../../lib/month.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import { nameOf, validatePath } from '../storage/paths.ts';
import type { S3Service } from '../storage/S3Service.ts';

export interface ReportSearch {
  /** A custom id, whole and as it is written: DN-1 does not find DN-10. Empty for all partners of a month. */
  partner: string;
  /** All months, when absent. */
  month?: Month | undefined;
}

export interface Found {
  folders: readonly string[];
  files: readonly S3Object[];
}

type Store = Pick<S3Service, 'listFiles' | 'listFolder'>;

/** Of one partner and month; there are a handful. */
const mostInFolder = 1_000;

export const isPartnerId = (text: string): boolean =>
  text !== '' && !text.includes('/') && validatePath(text);

/** All folders of a folder; those of statements are never as many as a page of S3 holds. */
const foldersOf = async (store: Store, folder: string, signal: AbortSignal): Promise<string[]> =>
  (await store.listFolder(folder, { maxKeys: mostInFolder, signal })).folders;

const years = /^20\d\d$/;
const months = /^(?:0[1-9]|1[0-2])$/;

const named = (folders: readonly string[], pattern: RegExp): string[] =>
  folders.filter((folder) => pattern.test(nameOf(folder)));

const eachOf = async (
  folders: readonly string[],
  read: (folder: string) => Promise<string[]>,
): Promise<string[]> => (await Promise.all(folders.map(read))).flat();

/** Where statements of the month lie: `Exports/2026/10/`, `Distro/2026/10/`. */
const monthFolders = async (
  store: Store,
  month: Month | undefined,
  signal: AbortSignal,
): Promise<string[]> => {
  const kinds = await foldersOf(store, '', signal);
  if (month) return kinds.map((kind) => `${kind}${month.year}/${month.month}/`);
  const read = (folder: string) => foldersOf(store, folder, signal);
  const ofYears = await eachOf(kinds, async (kind) => named(await read(kind), years));
  return eachOf(ofYears, async (year) => named(await read(year), months));
};

/** A month as a whole: its folders, where there are any. */
const findMonth = async (
  store: Store,
  month: Month | undefined,
  signal: AbortSignal,
): Promise<Found> => {
  const folders = await monthFolders(store, month, signal);
  const isThere = async (folder: string) =>
    (await store.listFiles(folder, 1, { signal })).length > 0;
  const found = await Promise.all(folders.map(isThere));
  return { folders: folders.filter((_, index) => found[index]), files: [] };
};

/** The report files of one partner, wherever they lie by `{kind}/{year}/{month}/{partner}/`, the latest month
 *  first; without a partner, the folders of a month. */
export const findReports = async (
  store: Store,
  { partner, month }: ReportSearch,
  signal: AbortSignal,
): Promise<Found> => {
  if (partner === '') return findMonth(store, month, signal);
  const folders = await monthFolders(store, month, signal);
  const found = await Promise.all(
    folders.map((folder) => store.listFiles(`${folder}${partner}/`, mostInFolder, { signal })),
  );
  const age = ({ key }: S3Object): string => key.split('/').slice(1, 3).join('/');
  const files = found.flat().toSorted((one, other) => age(other).localeCompare(age(one)));
  return { folders: [], files };
};
