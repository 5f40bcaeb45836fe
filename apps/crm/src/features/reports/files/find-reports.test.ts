import { describe, expect, it } from 'vitest';
import { isWithin } from '../storage/paths.ts';
import { findReports, isPartnerId } from './find-reports.ts';

const keys = [
  'Distro/2026/09/DN-1/DN-1.zip',
  'Distro/2026/10/DN-1/DN-1.zip',
  'Distro/2026/10/DN-10/DN-10.zip',
  'Distro/archive/DN-1/old.zip',
  'Exports/2025/12/DN-1/DN-1.zip',
  'Exports/2026/10/DN-1/DN-1.zip',
  'readme.txt',
];

const store = {
  listFiles: async (prefix = '') =>
    keys.filter((key) => isWithin(prefix, key)).map((key) => ({ key, size: 1, lastModified: '' })),
  listFolder: async (folder: string) => ({
    folders: [
      ...new Set(
        keys.flatMap((key) => {
          const end = isWithin(folder, key) ? key.indexOf('/', folder.length) : -1;
          return end < 0 ? [] : [key.slice(0, end + 1)];
        }),
      ),
    ],
    files: [],
    continuationToken: undefined,
  }),
};

const find = async (partner: string, month?: { year: string; month: string }) =>
  (await findReports(store, { partner, month }, new AbortController().signal)).files.map(
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
    expect(await findReports(store, { partner: '', month }, signal)).toEqual({
      folders: ['Distro/2026/09/'],
      files: [],
    });
  });

  it.each(['', 'DN-1/../DN-2', '..', 'a/b', 'a\nb'])('are not asked for by %j', (text) => {
    expect(isPartnerId(text)).toBe(false);
  });
});
