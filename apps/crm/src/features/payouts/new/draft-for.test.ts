import { expect, it } from 'vitest';
import { draftFor } from './draft-for.ts';

const fileOf = (...header: string[]) => ({ name: 'payouts.csv', header, rows: new Map() });

it('keeps for another file what was written, and asks for its total', () => {
  const first = draftFor(fileOf('email', 'custom id', 'YouTube'));
  const written = { ...first, name: 'Ours', currency: 'EUR', statedTotal: '12.00' };
  const next = draftFor(fileOf('custom id', 'email'), written);
  expect(next).toMatchObject({ name: 'Ours', currency: 'EUR', statedTotal: '' });
  expect(next.columns).toEqual(first.columns.slice(0, 2).toReversed());
});

it('keeps what the columns say where the file has the same ones', () => {
  const first = draftFor(fileOf('email', 'custom id', 'YouTube'));
  const columns = first.columns.with(2, first.columns[0] ?? 'email');
  const mended = fileOf('email', 'custom id', 'YouTube');
  expect(draftFor(mended, { ...first, columns })).toEqual({ ...first, columns, file: mended });
});
