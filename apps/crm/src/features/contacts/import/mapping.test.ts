import { csvLine } from '@distronation/api-client';
import { describe, expect, it } from 'vitest';
import { guessMapping, mappingProblem, rowOf, type Mapping } from './mapping.ts';
import { refusedCsv } from './refused-csv.ts';

describe('the columns of a file', () => {
  it('are taken for what their headings say, and for custom fields otherwise', () => {
    const header = ['E-Mail', 'Full_name', 'Custom ids', 'tags', 'City'];
    expect(guessMapping(header)).toEqual([
      { kind: 'email' },
      { kind: 'name' },
      { kind: 'customIds' },
      { kind: 'tags' },
      { kind: 'field', name: 'City' },
    ]);
  });

  it('say nothing where an earlier one says it, or where an export of ours tells of consent', () => {
    const header = ['email', 'Email address', 'City', 'City', 'may get newsletter', 'source', ''];
    expect(guessMapping(header).map(({ kind }) => kind)).toEqual([
      'email',
      'nothing',
      'field',
      'nothing',
      'nothing',
      'nothing',
      'nothing',
    ]);
  });

  it('say nothing where our report of what was refused has added them', () => {
    const header = refusedCsv({ name: 'a.csv', header: ['email', 'City'], rows: new Map() }, []);
    const headings = header.replace('\u{feff}', '').trim().split(',');
    expect(guessMapping(headings).map(({ kind }) => kind)).toEqual([
      'email',
      'field',
      'nothing',
      'nothing',
    ]);
  });

  it('say what they said before a file of ours kept it from being run as a formula', () => {
    const [cell = ''] = csvLine(['+47 22 00 00 00']).trim().split(',');
    expect(rowOf([cell, "'t Hart"], guessMapping(['Telephone', 'name']))).toEqual({
      name: "'t Hart",
      fields: { Telephone: '+47 22 00 00 00' },
    });
  });

  it.each<[string | undefined, Mapping]>([
    ['Say which column holds the address', [{ kind: 'name' }]],
    [
      'Two columns say the same: leave one of them out',
      [{ kind: 'email' }, { kind: 'field', name: 'City' }, { kind: 'field', name: 'City' }],
    ],
    [undefined, [{ kind: 'email' }, { kind: 'nothing' }, { kind: 'nothing' }]],
  ])('%s', (problem, mapping) => {
    expect(mappingProblem(mapping)).toBe(problem);
  });

  it('make a row, whose empty cells say nothing', () => {
    const mapping = guessMapping([
      'email',
      'name',
      'custom ids',
      'tags',
      'City',
      'Genre',
      'source',
    ]);
    const cells = [' ana@example.com ', '', 'DN-1; DN-2', 'a, b|c', 'Oslo', '', 'import:x'];
    expect(rowOf(cells, mapping)).toEqual({
      email: 'ana@example.com',
      customIds: ['DN-1', 'DN-2'],
      tags: ['a', 'b', 'c'],
      fields: { City: 'Oslo' },
    });
    expect(rowOf(['ana@example.com'], mapping)).toEqual({ email: 'ana@example.com' });
  });
});
