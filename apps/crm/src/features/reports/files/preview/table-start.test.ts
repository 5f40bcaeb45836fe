import { describe, expect, it } from 'vitest';
import { tableStart } from './table-start.ts';

describe('the start of a table', () => {
  it('is its heading and its first rows', () => {
    expect(tableStart('Store;Sum\r\n"Deezer; Paris";3\r\n', true)).toEqual({
      header: ['Store', 'Sum'],
      rows: [['Deezer; Paris', '3']],
      hasMore: false,
    });
  });

  it('shows fifty rows, and says that there are more', () => {
    const text = `n\n${Array.from({ length: 60 }, (_, n) => `${n}\n`).join('')}`;
    const { rows, hasMore } = tableStart(text, true);
    expect([rows.length, hasMore]).toEqual([50, true]);
  });

  it('leaves out the row in which it breaks off', () => {
    expect(tableStart('a,b\n1,2\n3', false)).toMatchObject({ rows: [['1', '2']], hasMore: true });
  });

  it('of nothing is empty', () => {
    expect(tableStart('', true)).toEqual({ header: [], rows: [], hasMore: false });
  });
});
