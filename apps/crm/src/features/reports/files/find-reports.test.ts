import { describe, expect, it } from 'vitest';
import { isWithin } from '../storage/paths.ts';
import { S3Failure } from '../storage/s3-failure.ts';
import { findReports, type ReportSearch } from './find-reports.ts';
import { isPartnerId } from './partner-id.ts';

const keys = [
  'Distro/2026/09/DN-1/DN-1.zip',
  'Distro/2026/10/DN-1/DN-1.zip',
  'Distro/2026/10/DN-10/DN-10.zip',
  'Distro/archive/DN-1/old.zip',
  'Exports/2025/12/DN-1/DN-1.zip',
  'Exports/2026/10/DN-1/DN-1.zip',
  'readme.txt',
];

const kinds = [
  { label: 'YouTube', pattern: 'Exports/{year}/{month}/{customId}/{customId}.zip' },
  { label: 'Streaming', pattern: 'Distro/{year}/{month}/{customId}/{customId}.zip' },
];

const storeOf = (stored: readonly string[]) => ({
  listFiles: async (prefix = '') =>
    stored
      .filter((key) => isWithin(prefix, key))
      .map((key) => ({ key, size: 1, lastModified: '' })),
  listFolder: async (folder: string) => ({
    folders: [
      ...new Set(
        stored.flatMap((key) => {
          const end = isWithin(folder, key) ? key.indexOf('/', folder.length) : -1;
          return end < 0 ? [] : [key.slice(0, end + 1)];
        }),
      ),
    ],
    files: [],
    continuationToken: undefined,
  }),
  getFileMetadata: async (key: string) => {
    if (!stored.includes(key)) throw new S3Failure('NoSuchKey');
    return { key, size: 1, lastModified: '', etag: undefined, contentType: undefined };
  },
});

const store = storeOf(keys);

const find = async (partner: string, month?: { year: string; month: string }) =>
  (await findReports(store, kinds, { partner, month }, new AbortController().signal)).files.map(
    ({ key }) => key,
  );

describe('the reports of a partner', () => {
  it('are those of every month, the latest first, and of nobody whose id begins alike', async () => {
    expect(await find('DN-1')).toEqual([
      'Distro/2026/10/DN-1/DN-1.zip',
      'Exports/2026/10/DN-1/DN-1.zip',
      'Distro/2026/09/DN-1/DN-1.zip',
      'Exports/2025/12/DN-1/DN-1.zip',
    ]);
  });

  it('are those of one month, if one is asked for', async () => {
    expect(await find('DN-10', { year: '2026', month: '10' })).toEqual([
      'Distro/2026/10/DN-10/DN-10.zip',
    ]);
    expect(await find('DN-10', { year: '2026', month: '09' })).toEqual([]);
  });

  it('are found as the folders of a month, where nobody is asked for', async () => {
    const { signal } = new AbortController();
    const month = { year: '2026', month: '09' };
    expect(await findReports(store, kinds, { partner: '', month }, signal)).toEqual({
      folders: ['Distro/2026/09/'],
      files: [],
    });
  });

  it.each([
    ['Labels/{year}{month}/{customId}.pdf', 'Labels/202608/DN-1.pdf', 'Labels/202609/DN-1.pdf'],
    ['{customId}/{year}-{month}.pdf', 'DN-1/2026-08.pdf', 'DN-1/2026-09.pdf'],
    ['{customId}/{year}/{month}/all.zip', 'DN-1/2026/08/all.zip', 'DN-1/2026/09/all.zip'],
    ['Flat/{customId}_{year}_{month}.csv', 'Flat/DN-1_2026_08.csv', 'Flat/DN-1_2026_09.csv'],
    ['{year}/{customId}/{month}.csv', '2026/DN-1/08.csv', '2026/DN-1/09.csv'],
  ])('are found where %s has them, and nobody else’s', async (pattern, august, september) => {
    const laidOut = [august, september];
    const others = laidOut.map((key) => key.replaceAll('DN-1', 'DN-10'));
    const at = storeOf([...keys, ...laidOut, ...others]);
    const found = async (search: ReportSearch) => {
      const { signal } = new AbortController();
      const { files } = await findReports(at, [{ label: 'A', pattern }], search, signal);
      return files.map(({ key }) => key);
    };
    const month = { year: '2026', month: '08' };
    expect(await found({ partner: 'DN-1', month })).toEqual([august]);
    expect(await found({ partner: 'DN-1' })).toEqual([september, august]);
    expect(await found({ partner: 'DN-2' })).toEqual([]);
  });

  it.each([
    ['Labels/{year}{month}/{customId}.pdf', ['Labels/202608/'], []],
    ['{customId}/{year}-{month}.pdf', [], ['DN-1/2026-08.pdf', 'DN-2/2026-08.pdf']],
    ['All/{customId}.pdf', [], []],
  ])('of a month are those that %s has of it', async (pattern, folders, files) => {
    const at = storeOf([
      'Labels/202608/DN-1.pdf',
      'Labels/202609/DN-1.pdf',
      'All/DN-1.pdf',
      'DN-1/2026-08.pdf',
      'DN-1/2026-09.pdf',
      'DN-2/2026-08.pdf',
    ]);
    const search = { partner: '', month: { year: '2026', month: '08' } };
    const { signal } = new AbortController();
    const found = await findReports(at, [{ label: 'A', pattern }], search, signal);
    expect(found.folders).toEqual(folders);
    expect(found.files.map(({ key }) => key)).toEqual(files);
  });

  it('are asked for without a question on the way, where partner and month are known', async () => {
    const asked: string[] = [];
    const listFolder: typeof store.listFolder = async (folder) => {
      asked.push(folder);
      return store.listFolder(folder);
    };
    const search = { partner: 'DN-1', month: { year: '2026', month: '10' } };
    await findReports({ ...store, listFolder }, kinds, search, new AbortController().signal);
    expect(asked).toEqual([]);
  });

  it.each(['', 'DN-1/../DN-2', '..', 'a/b', 'a\nb'])('are not asked for by %j', (text) => {
    expect(isPartnerId(text)).toBe(false);
  });
});
