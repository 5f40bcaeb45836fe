import type { ListPayoutRowsResponse } from '@distronation/contracts';
import type { Client } from './client.ts';
import type { CsvCell } from './csv-line.ts';
import { exportPages, type CsvOptions } from './export-pages.ts';

type Row = ListPayoutRowsResponse['data']['rows'][number];

const limit = 200;

const linksAre =
  (status: string) =>
  ({ links = [] }: Row) =>
    links
      .filter((link) => link.status === status)
      .map(({ label }) => label)
      .join(', ');

const collectedAt = ({ links = [] }: Row): CsvCell =>
  links
    .flatMap((link) => link.collectedAt ?? [])
    .toSorted((one, other) => (one < other ? -1 : 1))[0];

const columns = {
  row: ({ row }: Row) => row,
  email: ({ email }: Row) => email,
  name: ({ name }: Row) => name,
  'custom id': ({ customId }: Row) => customId,
  amounts: ({ values }: Row) => values.map(({ label, amount }) => `${label}: ${amount}`).join('; '),
  'stated total': ({ statedTotal }: Row) => statedTotal,
  delivery: ({ delivery }: Row) => delivery?.state ?? 'not sent',
  reason: ({ delivery }: Row) => delivery?.reason,
  collected: linksAre('collected'),
  'not collected': linksAre('open'),
  expired: linksAre('expired'),
  revoked: linksAre('revoked'),
  'first collected at': collectedAt,
  findings: ({ findings }: Row) => findings.map(({ message }) => message).join('; '),
};

/** The rows of a payout run and what became of each, as the text of a CSV file in pieces.
 *  @throws what the call throws. */
export const payoutRowsCsv = (
  client: Pick<Client, 'listPayoutRows'>,
  id: string,
  options?: CsvOptions,
): AsyncGenerator<string, void> =>
  exportPages(
    columns,
    async (offset: number | undefined = 0, call) => {
      const query = { limit, offset };
      const { rows, total } = (await client.listPayoutRows({ params: { id }, query }, call)).data;
      const next = offset + rows.length;
      return { items: rows, total, next: rows.length > 0 && next < total ? next : undefined };
    },
    options,
  );
