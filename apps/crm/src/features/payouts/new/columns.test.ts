import { describe, expect, it } from 'vitest';
import { columnsProblem, guessColumns, rowOf } from './columns.ts';
import { exampleFile } from './example-file.ts';

describe('the columns of a file', () => {
  it('are known by their headings, and what is not known is an amount', () => {
    const header = ['E-mail', 'Artist', 'Custom_ID', 'YouTube', 'Streaming', 'Total', 'Name', ''];
    expect(guessColumns(header)).toEqual([
      'email',
      'name',
      'customId',
      'value',
      'value',
      'total',
      'nothing',
      'nothing',
    ]);
  });

  it.each([
    [['name', 'customId'], 'Say which column holds the email address'],
    [['email', 'value'], 'Say which column holds the custom id'],
    [['email', 'email', 'customId'], 'Two columns say “Email address”: leave one of them out'],
    [['email', 'customId', 'value', 'value'], undefined],
  ] as const)('%j can make a run, or it is said why not', (kinds, problem) => {
    expect(columnsProblem(kinds)).toBe(problem);
  });
});

describe('a row', () => {
  it('holds what is in its cells, letter by letter, and nothing for those that are empty', () => {
    const header = ['email', 'name', 'id', 'YouTube', 'Streaming', 'Total'];
    const cells = [' ana@example.com ', '', 'DN-1', '1,204.50', '', '1,204.50'];
    expect(rowOf(cells, header, guessColumns(header))).toEqual({
      email: 'ana@example.com',
      customId: 'DN-1',
      values: [{ label: 'YouTube', amount: '1,204.50' }],
      statedTotal: '1,204.50',
    });
  });

  it('of the example file needs no say', () => {
    const [header = ''] = exampleFile.split('\r\n');
    expect(columnsProblem(guessColumns(header.split(',')))).toBeUndefined();
  });
});
