import { describe, expect, it } from 'vitest';
import { refusedCsv } from './refused-csv.ts';

describe('the report of what was refused', () => {
  it('has each refused row as it stands in the file, with its number and the reasons', () => {
    const file = {
      name: 'a.csv',
      header: ['email', 'name'],
      rows: new Map([
        [2, ['ana@example.com', 'Ana']],
        [3, ['nobody', '=1+1']],
        [5, ['bo@']],
      ]),
    };
    const text = refusedCsv(file, [
      { row: 5, result: 'refused', problems: [{ field: 'email', message: 'Not an address' }] },
      { row: 2, result: 'created' },
      {
        row: 3,
        result: 'refused',
        problems: [
          { field: 'email', message: 'Not an address' },
          { field: 'name', message: 'Too odd' },
        ],
      },
    ]);
    expect(text.split('\r\n')).toEqual([
      '\u{feff}email,name,row,refused because',
      'nobody,\'=1+1,3,"Not an address; Too odd"',
      'bo@,,5,Not an address',
      '',
    ]);
  });
});
