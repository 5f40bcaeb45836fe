import type { PayoutRunDetail } from '@distronation/contracts';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { number } from '../../../lib/words.ts';
import { useAddressState } from '../../../lib/use-address-state.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { Figures } from '../../../ui/Figures.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { RowPager } from './RowPager.tsx';
import { collectedWords, deliveryStanding } from './row-words.ts';
import { useProgress } from './use-progress.ts';
import { useRows, type Row } from './use-rows.ts';

interface Listed extends Row {
  open: () => void;
}

const Partner = ({ row, email, name, customId, open }: Listed) => (
  <div>
    <Link component="button" type="button" onClick={open} sx={{ textAlign: 'left' }}>
      {name ?? (email || `Row ${row}`)}
    </Link>
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      Row {number(row)} · {customId}
      {name && ` · ${email}`}
    </Typography>
  </div>
);

const Amounts = ({ values, statedTotal }: Row) =>
  statedTotal === undefined ? (
    <div>
      {values.map(({ label, amount }) => (
        <div key={label}>
          <Figures text={amount} />
        </div>
      ))}
    </div>
  ) : (
    <Figures text={statedTotal} />
  );

const Standing = ({ delivery, findings }: Row) => {
  if (delivery) return <StatusChip {...deliveryStanding(delivery)} />;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return <StatusChip tone="negative" label="Error" />;
  return findings.length > 0 ? <StatusChip tone="caution" label="Warning" /> : 'Right';
};

const columns: readonly Column<Listed>[] = [
  { key: 'partner', header: 'Partner', minWidth: '11rem', cell: (row) => <Partner {...row} /> },
  { key: 'amounts', header: 'Amount', numeric: true, cell: (row) => <Amounts {...row} /> },
  { key: 'standing', header: 'Standing', cell: (row) => <Standing {...row} /> },
  {
    key: 'collected',
    header: 'Reports',
    cell: ({ links = [] }) => links.length > 0 && collectedWords(links),
  },
];

const isLive = (status: string | undefined): boolean =>
  status !== undefined && status !== 'finished' && status !== 'cancelled';

interface RowsPanelProps {
  run: PayoutRunDetail;
  /** What can be done with all of them. */
  action: ReactNode;
  onOpenRow: (row: number) => void;
}

/** All rows, page by page, with what became of each. */
export const RowsPanel = ({ run, action, onOpenRow }: RowsPanelProps) => {
  const [read] = useAddressState({ from: '0' });
  const offset = Math.max(0, Math.floor(Number(read('from'))) || 0);
  const progress = useProgress(run.campaignId);
  const { data, error, refetch } = useRows(run.id, offset, isLive(progress.data?.status));
  if (error && !data)
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  const rows = data?.rows.map((row): Listed => ({ ...row, open: () => onOpenRow(row.row) }));
  return (
    <Panel title="Rows" action={action}>
      {rows ? (
        <DataTable
          label="Rows"
          columns={columns}
          rows={rows}
          rowKey={({ row }) => String(row)}
          empty={<Typography color="textSecondary">There are no rows so far down.</Typography>}
        />
      ) : (
        <LoadingSkeleton label="Loading the rows" />
      )}
      {data && <RowPager offset={offset} total={data.total} />}
    </Panel>
  );
};
