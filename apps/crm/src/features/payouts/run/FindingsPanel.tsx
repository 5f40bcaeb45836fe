import type { PayoutFinding, PayoutRunDetail } from '@distronation/contracts';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { number } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { FilterChoice } from '../../../ui/FilterBar.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';

interface Listed extends PayoutFinding {
  place: string;
  open: () => void;
}

const chips = {
  error: { label: 'Error', tone: 'negative' },
  warning: { label: 'Warning', tone: 'caution' },
} as const;

const Where = ({ row, customId, open }: Listed) =>
  row === undefined ? (
    (customId ?? 'The run')
  ) : (
    <Link component="button" type="button" onClick={open}>
      Row {number(row)}
    </Link>
  );

const columns: readonly Column<Listed>[] = [
  { key: 'where', header: 'Where', minWidth: '6rem', cell: (finding) => <Where {...finding} /> },
  {
    key: 'severity',
    header: 'Weight',
    cell: ({ severity }) => <StatusChip {...chips[severity]} />,
  },
  { key: 'message', header: 'What was found', minWidth: '16rem', cell: ({ message }) => message },
];

type Shown = 'all' | PayoutFinding['severity'];

interface FindingsPanelProps {
  run: PayoutRunDetail;
  onOpenRow: (row: number) => void;
}

/** What was found, errors first; each opens its row. */
export const FindingsPanel = ({ run, onOpenRow }: FindingsPanelProps) => {
  const { errors, warnings, findings } = run;
  const [shown, setShown] = useState<Shown>('all');
  const options = [
    { value: 'all', label: 'All', count: errors + warnings },
    { value: 'error', label: 'Errors', count: errors },
    { value: 'warning', label: 'Warnings', count: warnings },
  ] as const;
  const rows = findings
    .map((finding, index): Listed => {
      const open = () => finding.row !== undefined && onOpenRow(finding.row);
      return { ...finding, place: String(index), open };
    })
    .filter(({ severity }) => shown === 'all' || severity === shown);
  return (
    <Panel
      title="What was found"
      action={
        errors + warnings > 0 && (
          <FilterChoice label="Shown" options={options} value={shown} onChange={setShown} />
        )
      }
    >
      <DataTable
        label="Findings"
        columns={columns}
        rows={rows}
        rowKey={({ place }) => place}
        empty={
          <Typography color="textSecondary">
            {errors + warnings === 0
              ? 'Nothing: files, contacts and amounts are as they should be.'
              : 'None of these.'}
          </Typography>
        }
      />
      {findings.length < errors + warnings && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          The first {number(findings.length)} are shown; all of them are in the export.
        </Typography>
      )}
    </Panel>
  );
};
