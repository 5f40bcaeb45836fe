import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { counted, number } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import type { RowOutcome } from './outcome.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';

interface OutcomeTablesProps {
  file: ParsedFile;
  /** Which column holds the address. */
  emailColumn: number;
  outcomes: readonly RowOutcome[];
}

/** As many as somebody looks through; the report holds all that were refused. */
const shown = 100;

const Listed = ({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}) => (
  <Box component="section" sx={{ mt: 8 }}>
    <Typography variant="h2" sx={{ mb: 3 }}>
      {title}
    </Typography>
    {children}
    {count > shown && (
      <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
        The first {shown} of {number(count)} are shown.
      </Typography>
    )}
  </Box>
);

const lines = { display: 'grid', gap: 1 } as const;

const Differences = ({ differences }: RowOutcome) => (
  <Box sx={lines}>
    {differences?.map(({ field, before, after }) => (
      <span key={field}>
        {field.replace(/^fields\./, '')}: <strong>{after ?? 'none'}</strong>
        {before !== undefined && ` (was: ${before})`}
      </span>
    ))}
  </Box>
);

const Problems = ({ problems }: RowOutcome) => (
  <Box sx={lines}>
    {problems?.map(({ field, message }) => (
      <span key={`${field} ${message}`}>{message}</span>
    ))}
  </Box>
);

const differences: Column<RowOutcome> = {
  key: 'differences',
  header: 'What changes',
  cell: (outcome) => <Differences {...outcome} />,
};

const problems: Column<RowOutcome> = {
  key: 'problems',
  header: 'Why',
  cell: (outcome) => <Problems {...outcome} />,
};

/** What an import would make different, and what it refuses, row by row. */
export const OutcomeTables = ({ file, emailColumn, outcomes }: OutcomeTablesProps) => {
  const of = (result: RowOutcome['result']) =>
    outcomes
      .filter((outcome) => outcome.result === result)
      .toSorted((one, other) => one.row - other.row);
  const address = ({ row }: RowOutcome) => file.rows.get(row)?.[emailColumn] ?? '';
  const common: readonly Column<RowOutcome>[] = [
    { key: 'address', header: 'Address', minWidth: '14rem', cell: address },
    { key: 'row', header: 'Row', numeric: true, cell: ({ row }) => number(row) },
  ];
  const [refused, changed] = [of('refused'), of('changed')];
  const table = (label: string, rows: readonly RowOutcome[], last: Column<RowOutcome>) => (
    <DataTable
      label={label}
      columns={[...common, last]}
      rows={rows.slice(0, shown)}
      rowKey={({ row }) => String(row)}
      empty={null}
    />
  );
  return (
    <>
      {refused.length > 0 && (
        <Listed
          title={counted(refused.length, 'row refused', 'rows refused')}
          count={refused.length}
        >
          {table('Refused rows', refused, problems)}
        </Listed>
      )}
      {changed.length > 0 && (
        <Listed
          title={counted(changed.length, 'contact changed', 'contacts changed')}
          count={changed.length}
        >
          {table('Changed contacts', changed, differences)}
        </Listed>
      )}
    </>
  );
};
