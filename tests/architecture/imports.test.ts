import { beforeAll, describe, expect, it } from 'vitest';
import { importTable } from './import-table.ts';
import { importComplaints, type Complaint } from './lint-tree.ts';

type Row = (typeof importTable)[number];

const statementsOf = ({ allowed, banned }: Row): string[] => [
  ...allowed,
  ...banned.map(([statement]) => statement),
];

let complaints: Complaint[] = [];

beforeAll(async () => {
  const sources = importTable.map((row) => [row.file, statementsOf(row).join('\n')]);
  complaints = await importComplaints(Object.fromEntries(sources));
});

const about = (row: Row, statement: string): string[] =>
  complaints
    .filter(({ file, line }) => file === row.file && statementsOf(row)[line - 1] === statement)
    .map(({ message }) => message);

describe.each(importTable)('$room', (row) => {
  it.each(row.allowed)('may write %s', (statement) => {
    expect(about(row, statement)).toEqual([]);
  });

  it.each(row.banned)('may not write %s, and is told: %s', (statement, message) => {
    expect(about(row, statement)).toContainEqual(expect.stringContaining(message));
  });
});
