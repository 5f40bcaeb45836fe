import type { DownloadItem } from './bulk-state.ts';
import { entryNames } from './entry-names.ts';
import type { ZipEntry } from './make-zip.ts';

const listName = 'Files that are missing.txt';

/** A text for within the ZIP, so that nobody takes it for complete. */
const missingList = (missing: readonly DownloadItem[], explain: (error: unknown) => string) =>
  [
    'These files are not in this ZIP:',
    '',
    ...missing.map(({ file, error }) => `${file.key}: ${explain(error)}`),
    '',
  ].join('\r\n');

/** What came, each file in its own folder, after a list of what did not come.
 *  @param contents By key.
 *  @param explain Why a file did not come, in a few words. */
export const zipEntries = (
  items: readonly DownloadItem[],
  contents: ReadonlyMap<string, Blob>,
  explain: (error: unknown) => string,
): ZipEntry[] => {
  const nameFor = entryNames();
  const missing = items.filter(({ status }) => status === 'error');
  const list = missing.length === 0 ? [] : [missingList(missing, explain)];
  return [
    ...list.map((content) => ({ name: nameFor(listName), content, date: new Date() })),
    ...items.flatMap(({ file: { key, lastModified } }) => {
      const content = contents.get(key);
      return content ? [{ name: nameFor(key), content, date: new Date(lastModified) }] : [];
    }),
  ];
};
