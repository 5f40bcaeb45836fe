import type { PayoutRunBrief } from '@distronation/contracts';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useColleagues } from '../../../lib/staff/use-colleagues.ts';
import { number } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { Figures } from '../../../ui/Figures.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { monthWords } from '../../../lib/month.ts';
import { standingOf } from '../run-words.ts';

const Name = ({ run }: { run: PayoutRunBrief }) => (
  <div>
    <Link component={RouterLink} to={paths.payoutRun.href(run.id)}>
      {run.name}
    </Link>
    <Typography variant="body2" color="textSecondary">
      {monthWords(run)}
    </Typography>
  </div>
);

const Totals = ({ run: { totals } }: { run: PayoutRunBrief }) => (
  <div>
    {totals.map((total) => (
      <div key={total}>
        <Figures text={total} />
      </div>
    ))}
  </div>
);

const Uploaded = ({ run: { createdAt, createdBy } }: { run: PayoutRunBrief }) => {
  const { byEmail } = useColleagues();
  return (
    <div>
      <LocalTime at={createdAt} />
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {byEmail(createdBy)}
      </Typography>
    </div>
  );
};

const columns: readonly Column<PayoutRunBrief>[] = [
  { key: 'name', header: 'Run', minWidth: '14rem', cell: (run) => <Name run={run} /> },
  { key: 'status', header: 'Status', cell: (run) => <StatusChip {...standingOf(run)} /> },
  {
    key: 'recipients',
    header: 'Statements',
    numeric: true,
    cell: ({ recipients }) => <Figures text={number(recipients)} />,
  },
  { key: 'totals', header: 'Total', numeric: true, cell: (run) => <Totals run={run} /> },
  { key: 'created', header: 'Uploaded', minWidth: '12rem', cell: (run) => <Uploaded run={run} /> },
];

export const RunTable = ({ runs }: { runs: readonly PayoutRunBrief[] }) => (
  <DataTable
    label="Payout runs"
    columns={columns}
    rows={runs}
    rowKey={({ id }) => id}
    empty={null}
  />
);
