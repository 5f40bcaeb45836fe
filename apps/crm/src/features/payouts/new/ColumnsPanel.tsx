import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { counted } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { columnKinds, columnKindWords, columnsProblem, type ColumnKind } from './columns.ts';

interface FileColumn {
  index: number;
  heading: string;
  kind: ColumnKind;
  samples: string;
  onChoose: (kind: ColumnKind) => void;
}

const samplesOf = ({ rows }: ParsedFile, index: number): string =>
  [...rows.values()]
    .slice(0, 50)
    .map((cells) => (cells[index] ?? '').trim())
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' · ');

const KindChoice = ({ heading, kind, onChoose }: FileColumn) => (
  <NativeSelect
    fullWidth
    input={<OutlinedInput size="small" />}
    inputProps={{ 'aria-label': `What ${heading} says` }}
    value={kind}
    onChange={({ target }) => {
      const chosen = columnKinds.find((one) => one === target.value);
      if (chosen) onChoose(chosen);
    }}
  >
    {columnKinds.map((value) => (
      <option key={value} value={value}>
        {value === 'value' ? `Amount “${heading}”` : columnKindWords[value]}
      </option>
    ))}
  </NativeSelect>
);

const columns: readonly Column<FileColumn>[] = [
  { key: 'heading', header: 'Column', cell: ({ heading }) => heading },
  {
    key: 'kind',
    header: 'Says',
    minWidth: '13rem',
    cell: (column) => <KindChoice {...column} />,
  },
  { key: 'samples', header: 'For example', cell: ({ samples }) => samples },
];

interface ColumnsPanelProps {
  file: ParsedFile;
  kinds: readonly ColumnKind[];
  onChange: (kinds: ColumnKind[]) => void;
}

/** Which column says what. Guessed from the headings; whoever uploads has the say. */
export const ColumnsPanel = ({ file, kinds, onChange }: ColumnsPanelProps) => {
  const problem = columnsProblem(kinds);
  const rows = kinds.map((kind, index): FileColumn => {
    const heading = file.header[index] || `Column ${index + 1}`;
    const onChoose = (chosen: ColumnKind) =>
      onChange(kinds.map((other, at) => (at === index ? chosen : other)));
    return { index, heading, kind, samples: samplesOf(file, index), onChoose };
  });
  return (
    <Panel title="The file">
      <Typography sx={{ mb: 4, overflowWrap: 'anywhere' }}>
        <strong>{file.name}</strong> has {counted(file.rows.size, 'row', 'rows')}. What does each
        column say?
      </Typography>
      <DataTable
        label="Columns of the file"
        columns={columns}
        rows={rows}
        rowKey={({ index }) => String(index)}
        empty={null}
      />
      {problem && (
        <Box sx={{ mt: 4 }}>
          <Notice tone="caution" title={problem} />
        </Box>
      )}
    </Panel>
  );
};
