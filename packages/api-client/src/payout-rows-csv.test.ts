import type { ListPayoutRowsResponse } from '@distronation/contracts';
import { expect, it } from 'vitest';
import type { Client } from './client.ts';
import { payoutRowsCsv } from './payout-rows-csv.ts';

type Row = ListPayoutRowsResponse['data']['rows'][number];

const envelope = {
  success: true as const,
  timestamp: '2026-11-22T10:00:00.000Z',
  version: '1.0.0',
};

const rowOf = (row: number, more: Partial<Row> = {}): Row => ({
  row,
  email: `p${row}@example.com`,
  customId: `DN-${row}`,
  values: [],
  findings: [],
  ...more,
});

const clientWith = (rows: readonly Row[]): Pick<Client, 'listPayoutRows'> => ({
  listPayoutRows: async ({ query = {} }) => {
    const { offset = 0, limit = 50 } = query;
    return { ...envelope, data: { total: rows.length, rows: rows.slice(offset, offset + limit) } };
  },
});

const linesOf = async (rows: readonly Row[]): Promise<string[]> => {
  let text = '';
  for await (const piece of payoutRowsCsv(clientWith(rows), 'run')) text += piece;
  return text.split('\r\n').slice(1, -1);
};

it('has a line for every row, over all pages', async () => {
  const rows = Array.from({ length: 401 }, (_, index) => rowOf(index + 1));
  const lines = await linesOf(rows);
  expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map(({ row }) => String(row)));
});

it('tells what became of a row, and lets nothing in it be a formula', async () => {
  const link = {
    label: 'YouTube Report',
    customId: 'DN-1',
    year: '2026',
    month: '08',
    size: 1,
    recipient: 'p1@example.com',
    sendId: 's',
    issuedAt: '2026-11-22T10:00:00.000Z',
    endsAt: '2026-12-17T10:00:00.000Z',
    downloads: 1,
    scans: 0,
  };
  const lines = await linesOf([
    rowOf(1, {
      name: '=HYPERLINK("x")',
      values: [{ label: 'YouTube', amount: '-1.00' }],
      delivery: { state: 'accepted' },
      links: [
        { ...link, id: 'a', status: 'collected', collectedAt: '2026-11-23T10:00:00.000Z' },
        { ...link, id: 'b', label: 'Streaming Report', status: 'open' },
      ],
    }),
  ]);
  expect(lines).toEqual([
    `1,p1@example.com,"'=HYPERLINK(""x"")",DN-1,YouTube: -1.00,,accepted,,YouTube Report,Streaming Report,,,2026-11-23T10:00:00.000Z,`,
  ]);
});
