import type { S3Object } from '../storage/report-bucket.ts';
import type { S3Service } from '../storage/S3Service.ts';

export interface WholeFolder {
  folders: readonly string[];
  files: readonly S3Object[];
}

/** S3 would answer a thousand, which hold a slow machine up for longer than anybody should feel while the SDK
 *  makes objects of them. */
const entriesAtOnce = 500;

/** All that lies in a folder, page after page: S3 lists by name alone, so that any other order needs all of
 *  them. `onProgress` is told how many there are so far. */
export const readWholeFolder = async (
  store: Pick<S3Service, 'listFolder'>,
  folder: string,
  { signal, onProgress = () => {} }: { signal: AbortSignal; onProgress?: (count: number) => void },
): Promise<WholeFolder> => {
  const folders: string[] = [];
  const files: S3Object[] = [];
  let continuationToken: string | undefined;
  do {
    const page = { maxKeys: entriesAtOnce, continuationToken, signal };
    const answer = await store.listFolder(folder, page);
    folders.push(...answer.folders);
    files.push(...answer.files);
    onProgress(folders.length + files.length);
    ({ continuationToken } = answer);
  } while (continuationToken !== undefined);
  return { folders, files };
};
