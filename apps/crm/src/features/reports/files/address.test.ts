import { describe, expect, it } from 'vitest';
import { folderHref, pageHref, readAddress, searchOf } from './address.ts';
import { byName } from './sort-files.ts';

const read = (search: string) => readAddress(new URLSearchParams(search));

describe('the address of the report files', () => {
  it('leads to a folder, whatever characters it has, in the order that was chosen', () => {
    const folder = 'Exports/Übersicht & Co #1?/';
    const sort = { key: 'size', descending: true };
    const address = new URL(folderHref(folder, sort), 'https://crm.example.com');
    expect(readAddress(address.searchParams)).toMatchObject({ folder, sort, page: 1 });
    expect(folderHref('', byName)).toBe('/reports');
  });

  it('leads to a page of a folder', () => {
    const address = new URL(pageHref(read('folder=a/&sort=-changed'), 3), 'https://x.example');
    expect(readAddress(address.searchParams)).toMatchObject({
      folder: 'a/',
      sort: { key: 'changed', descending: true },
      page: 3,
    });
  });

  it('is understood as somebody may have written it', () => {
    expect(read('folder=Exports/2026&page=-1')).toMatchObject({ folder: 'Exports/2026/', page: 1 });
  });

  it('searches for a partner, of one month or of all', () => {
    expect(searchOf(read('partner= DN-1 &month=2026-10'))).toEqual({
      partner: 'DN-1',
      month: { year: '2026', month: '10' },
    });
    expect(searchOf(read('partner=DN-1&month=soon'))).toEqual({
      partner: 'DN-1',
      month: undefined,
    });
    expect(searchOf(read('partner=../DN-1'))).toBeUndefined();
    expect(searchOf(read('month=2026-10'))).toEqual({
      partner: '',
      month: { year: '2026', month: '10' },
    });
    expect(searchOf(read('folder=a/'))).toBeUndefined();
  });
});
