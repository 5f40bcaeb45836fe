import { describe, expect, it } from 'vitest';
import { fillReportPattern, openInPattern, reportPatternShape } from './report-pattern.ts';

const usual = 'Exports/{year}/{month}/{customId}/{customId}.zip';
const all = { year: '2026', month: '08', customId: 'DN-1' };

describe('where a report lies', () => {
  it('is its pattern with what is known in place', () => {
    expect(fillReportPattern(usual, all)).toBe('Exports/2026/08/DN-1/DN-1.zip');
    expect(fillReportPattern(usual, { year: '2026' })).toBe(
      'Exports/2026/{month}/{customId}/{customId}.zip',
    );
  });

  it('is no other for an id that looks like a placeholder', () => {
    const odd = { ...all, customId: '{year}' };
    expect(fillReportPattern('{customId}/{year}.zip', odd)).toBe('{year}/2026.zip');
    expect(
      reportPatternShape('{customId}/{year}.zip', { customId: '{year}' }).test('2026/2026.zip'),
    ).toBe(false);
  });

  it.each([
    [usual, {}, 'Exports/2026/08/DN-1/DN-1.zip', all],
    [usual, { year: '2026', month: '08' }, 'Exports/2026/08/DN-1/DN-1.zip', { customId: 'DN-1' }],
    ['{year}{month}/{customId}.pdf', {}, '202608/DN-1.pdf', all],
    [
      '{customId}_{year}-{month}.zip',
      { customId: 'a+b' },
      'a+b_2026-08.zip',
      { year: '2026', month: '08' },
    ],
  ])('%s with %o reads %s', (pattern, known, key, groups) => {
    expect({ ...reportPatternShape(pattern, known).exec(key)?.groups }).toEqual(groups);
  });

  it.each([
    [usual, 'Exports/2026/08/DN-1/DN-2.zip'],
    [usual, 'Exports/2026/13/DN-1/DN-1.zip'],
    [usual, 'Exports/2026/08/DN-1/DN-1_zip'],
    [usual, 'x/Exports/2026/08/DN-1/DN-1.zip'],
    [usual, 'Exports/2026/08/a/b/a/b.zip'],
  ])('%s is not %s', (pattern, key) => {
    expect(reportPatternShape(pattern).test(key)).toBe(false);
  });

  it('leaves open what is not known', () => {
    expect(openInPattern(usual, { month: '08' })).toEqual(['year', 'customId']);
    expect(openInPattern('Exports', {})).toEqual([]);
  });
});
