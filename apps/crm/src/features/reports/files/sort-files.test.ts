import { describe, expect, it } from 'vitest';
import { isByName, readSort, sortFolder, writeSort } from './sort-files.ts';

const file = (key: string, size: number, day: string) => ({
  key,
  size,
  lastModified: `2026-10-${day}T00:00:00.000Z`,
});

const whole = {
  folders: ['a/', 'b/'],
  files: [file('a.zip', 30, '02'), file('b.zip', 4, '03'), file('c.zip', 200, '01')],
};

const names = async (sort: string) => {
  const { signal } = new AbortController();
  const { folders, files } = await sortFolder(whole, readSort(sort), signal);
  return [...folders, ...files.map(({ key }) => key)].join(' ');
};

describe('the order of a folder', () => {
  it.each([
    ['name', 'a/ b/ a.zip b.zip c.zip'],
    ['-name', 'b/ a/ c.zip b.zip a.zip'],
    ['size', 'a/ b/ b.zip a.zip c.zip'],
    ['-size', 'a/ b/ c.zip a.zip b.zip'],
    ['changed', 'a/ b/ c.zip a.zip b.zip'],
    ['-changed', 'a/ b/ b.zip a.zip c.zip'],
    ['colour', 'a/ b/ a.zip b.zip c.zip'],
  ])('by %s is %s', async (sort, order) => {
    expect(await names(sort)).toBe(order);
  });

  it('is in the address as it was chosen', () => {
    expect(['size', '-changed'].map((text) => writeSort(readSort(text)))).toEqual([
      'size',
      '-changed',
    ]);
    expect(['', 'name', '-name'].map((text) => isByName(readSort(text)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
