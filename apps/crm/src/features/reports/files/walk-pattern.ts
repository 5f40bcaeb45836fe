import {
  fillReportPattern,
  openInPattern,
  reportPatternShape,
  type ReportPlace,
} from '@distronation/contracts';
import { nameOf } from '../storage/paths.ts';
import type { S3Service } from '../storage/S3Service.ts';
import { readWholeFolder } from './read-whole-folder.ts';

/** A folder on the way to reports, and what its path tells of them. */
export interface Place {
  /** With its slash; empty at the top. */
  folder: string;
  known: Partial<ReportPlace>;
}

type Store = Pick<S3Service, 'listFolder'>;

/** The folders into which a part of a pattern leads from another: one, without a question to S3, where all of
 *  its names are known. */
const enter = async (
  store: Store,
  { folder, known }: Place,
  part: string,
  signal: AbortSignal,
): Promise<Place[]> => {
  if (openInPattern(part, known).length === 0) {
    return [{ folder: `${folder}${fillReportPattern(part, known)}/`, known }];
  }
  const shape = reportPatternShape(part, known);
  const { folders } = await readWholeFolder(store, folder, { signal });
  return folders.flatMap((each) => {
    const groups = shape.exec(nameOf(each))?.groups;
    return groups ? [{ folder: each, known: { ...known, ...groups } }] : [];
  });
};

/** All folders to which the parts of a pattern lead, with what they tell. */
export const walkPattern = async (
  store: Store,
  from: Place,
  parts: readonly string[],
  signal: AbortSignal,
): Promise<Place[]> => {
  let places = [from];
  for (const part of parts) {
    const entered = places.map((place) => enter(store, place, part, signal));
    places = (await Promise.all(entered)).flat();
  }
  return places;
};
