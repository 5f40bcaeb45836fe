import {
  fillReportPattern,
  openInPattern,
  reportPatternShape,
  type ReportPlace,
} from '@distronation/contracts';
import type { S3Object } from '../storage/report-bucket.ts';
import { S3Failure } from '../storage/s3-failure.ts';
import type { S3Service } from '../storage/S3Service.ts';
import type { Place } from './walk-pattern.ts';

export interface DatedFile {
  file: S3Object;
  /** `2026/08`; empty parts where the pattern tells none. */
  age: string;
}

type Store = Pick<S3Service, 'listFiles' | 'getFileMetadata'>;

/** Of one partner and month; there are a handful. */
const mostOfOne = 1_000;

const ageOf = ({ year = '', month = '' }: Partial<ReportPlace>): string => `${year}/${month}`;

const findFile = async (store: Store, key: string, signal: AbortSignal): Promise<S3Object[]> => {
  try {
    return [await store.getFileMetadata(key, { signal })];
  } catch (error) {
    if (error instanceof S3Failure && error.kind === 'NoSuchKey') return [];
    throw error;
  }
};

/** The files in a folder to which a pattern led: all of them, where it is a partner's `own`, and else what the
 *  pattern names. */
export const filesAt = async (
  store: Store,
  { folder, known }: Place,
  { pattern, isOwn }: { pattern: string; isOwn: boolean },
  signal: AbortSignal,
): Promise<DatedFile[]> => {
  const dated = (files: readonly S3Object[]): DatedFile[] =>
    files.map((file) => ({ file, age: ageOf(known) }));
  if (isOwn) return dated(await store.listFiles(folder, mostOfOne, { signal }));
  if (openInPattern(pattern, known).length === 0) {
    return dated(await findFile(store, fillReportPattern(pattern, known), signal));
  }
  const shape = reportPatternShape(pattern, known);
  const files = await store.listFiles(folder, Infinity, { signal });
  return files.flatMap((file) => {
    const groups = shape.exec(file.key)?.groups;
    return groups ? [{ file, age: ageOf({ ...known, ...groups }) }] : [];
  });
};
