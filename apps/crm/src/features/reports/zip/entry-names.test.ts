import { describe, expect, it } from 'vitest';
import { entryNames, safePath } from './entry-names.ts';

describe('a name in a ZIP', () => {
  it.each([
    ['Exports/2026/10/DN-1/DN-1.zip', 'Exports/2026/10/DN-1/DN-1.zip'],
    ['Übersicht (März).csv', 'Übersicht (März).csv'],
    ['../../etc/passwd', '__/__/etc/passwd'],
    ['..\\..\\evil.bat', '__/__/evil.bat'],
    ['/absolute.csv', 'absolute.csv'],
    ['C:\\Windows\\a.csv', 'C_/Windows/a.csv'],
    ['a/./b//c.csv', 'a/_/b/c.csv'],
    ['a\0b\nc.csv', 'a_b_c.csv'],
    ['what? "this": <a|b>*.csv', 'what_ _this__ _a_b__.csv'],
    ['ends with dots...', 'ends with dots___'],
    ['folder /file .csv', 'folder_/file .csv'],
    ['CON', '_CON'],
    ['a/nul.csv', 'a/_nul.csv'],
    ['console.csv', 'console.csv'],
    ['gpj\u202eexe.csv', 'gpj_exe.csv'],
    ['\ud800.csv', '\ufffd.csv'],
    ['', '_'],
    ['...', '___'],
    [`${'long'.repeat(100)}.zip`, `${'long'.repeat(29)}.zip`],
  ])('%j is written as %j', (key, name) => {
    expect(safePath(key)).toBe(name);
  });

  it('is its own, also where only case tells two apart, or the names were made safe', () => {
    const nameFor = entryNames();
    expect(
      ['a/x.csv', 'a/X.CSV', 'b/x.csv', 'a/x.csv', 'a/x (2).csv', 'a/?', 'a/*'].map(nameFor),
    ).toEqual([
      'a/x.csv',
      'a/X (2).CSV',
      'b/x.csv',
      'a/x (3).csv',
      'a/x (2) (2).csv',
      'a/_',
      'a/_ (2)',
    ]);
  });

  it('of a combined letter is the same as of its parts', () => {
    const nameFor = entryNames();
    expect(nameFor('u\u0308.csv')).toBe('\u00fc.csv');
    expect(nameFor('\u00fc.csv')).toBe('\u00fc (2).csv');
  });
});
