import {
  fillReportPattern,
  openInPattern,
  type ReportKind,
  type ReportPlace,
} from '@distronation/contracts';
import type { Month } from '../../../lib/month.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import type { S3Service } from '../storage/S3Service.ts';
import { filesAt, type DatedFile } from './files-at.ts';
import { walkPattern } from './walk-pattern.ts';

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

type Store = Pick<S3Service, 'listFiles' | 'listFolder' | 'getFileMetadata'>;

/** The folders of a pattern, from the top. */
const foldersOf = (pattern: string): string[] => pattern.split('/').slice(0, -1);

const names = (part: string, name: keyof ReportPlace): boolean =>
  openInPattern(part, {}).includes(name);

/** Of one partner, or of every one in whose place a folder stands. */
const findFiles = async (
  store: Store,
  { pattern }: ReportKind,
  { partner, month }: ReportSearch,
  signal: AbortSignal,
): Promise<DatedFile[]> => {
  const folders = foldersOf(pattern);
  const known = { ...month, ...(partner !== '' && { customId: partner }) };
  const places = await walkPattern(store, { folder: '', known }, folders, signal);
  // The folders tell all that the pattern does: whatever lies there is the partner's, of that month.
  const isOwn =
    partner !== '' &&
    openInPattern(folders.join('/'), {}).length === openInPattern(pattern, {}).length;
  const read = places.map((place) => filesAt(store, place, { pattern, isOwn }, signal));
  return (await Promise.all(read)).flat();
};

/** The folder in which all of a month lies, if a pattern has one. */
const monthFolder = ({ pattern }: ReportKind, month: Month): string | undefined => {
  const folders = foldersOf(pattern);
  const own = folders.findIndex((part) => names(part, 'customId'));
  const shared = folders.slice(0, own < 0 ? undefined : own).join('/');
  const isOfMonth = names(shared, 'year') && names(shared, 'month');
  return isOfMonth ? `${fillReportPattern(shared, month)}/` : undefined;
};

/** A month as a whole: its folders, where there are any, or its files where each partner's folder holds all
 *  months. */
const findMonth = async (
  store: Store,
  kind: ReportKind,
  month: Month,
  signal: AbortSignal,
): Promise<{ folders: string[]; files: DatedFile[] }> => {
  const folder = monthFolder(kind, month);
  if (folder !== undefined) {
    const isThere = (await store.listFiles(folder, 1, { signal })).length > 0;
    return { folders: isThere ? [folder] : [], files: [] };
  }
  const hasMonths = names(kind.pattern, 'year') && names(kind.pattern, 'month');
  const files = hasMonths ? await findFiles(store, kind, { partner: '', month }, signal) : [];
  return { folders: [], files };
};

/** The report files of one partner, the latest month first and then by name, wherever the patterns lead; without
 *  a partner, what there is of a month. */
export const findReports = async (
  store: Store,
  kinds: readonly ReportKind[],
  { partner, month }: ReportSearch,
  signal: AbortSignal,
): Promise<Found> => {
  const found = await Promise.all(
    kinds.map(async (kind) =>
      partner === '' && month
        ? findMonth(store, kind, month, signal)
        : { folders: [], files: await findFiles(store, kind, { partner, month }, signal) },
    ),
  );
  // Kinds may share a folder.
  const byKey = new Map(found.flatMap(({ files }) => files).map((each) => [each.file.key, each]));
  const inOrder = [...byKey.values()].toSorted(
    (one, other) => other.age.localeCompare(one.age) || one.file.key.localeCompare(other.file.key),
  );
  return {
    folders: [...new Set(found.flatMap(({ folders }) => folders))],
    files: inOrder.map(({ file }) => file),
  };
};
