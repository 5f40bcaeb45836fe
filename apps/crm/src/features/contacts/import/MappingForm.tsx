import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { counted } from '../../../lib/words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { mappingProblem, type Mapping, type Target } from './mapping.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';

interface MappingFormProps {
  file: ParsedFile;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  onSettled: () => void;
}

interface FileColumn {
  index: number;
  heading: string;
  target: Target;
  samples: string;
  onChoose: (kind: string) => void;
}

const kinds: readonly { value: Target['kind']; label: string }[] = [
  { value: 'nothing', label: 'Leave out' },
  { value: 'email', label: 'Address' },
  { value: 'name', label: 'Name' },
  { value: 'customIds', label: 'Custom ids' },
  { value: 'tags', label: 'Tags' },
  { value: 'field', label: 'Custom field' },
];

const samplesOf = ({ rows }: ParsedFile, index: number): string =>
  [...rows.values()]
    .slice(0, 50)
    .map((cells) => (cells[index] ?? '').trim())
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(', ');

const targetOf = (kind: string, heading: string): Target => {
  const found = kinds.find(({ value }) => value === kind)?.value ?? 'nothing';
  return found === 'field' ? { kind: 'field', name: heading } : { kind: found };
};

const headingOf = (heading: string, index: number): string => heading || `Column ${index + 1}`;

const TargetChoice = ({ heading, target, onChoose }: FileColumn) => (
  <NativeSelect
    fullWidth
    input={<OutlinedInput size="small" />}
    inputProps={{ 'aria-label': `What ${heading} says` }}
    value={target.kind}
    onChange={(event) => onChoose(event.target.value)}
  >
    {kinds.map(({ value, label }) => (
      <option key={value} value={value}>
        {value === 'field' ? `${label} “${heading}”` : label}
      </option>
    ))}
  </NativeSelect>
);

const columns: readonly Column<FileColumn>[] = [
  { key: 'heading', header: 'Column', cell: ({ heading }) => heading },
  { key: 'target', header: 'Says', cell: (column) => <TargetChoice {...column} /> },
  { key: 'samples', header: 'For example', cell: ({ samples }) => samples },
];

/** Which column says what. Guessed from the headings; whoever imports has the say. */
export const MappingForm = ({ file, mapping, onChange, onSettled }: MappingFormProps) => {
  const problem = mappingProblem(mapping);
  const rows = mapping.map((target, index): FileColumn => {
    const heading = headingOf(file.header[index] ?? '', index);
    const onChoose = (kind: string) =>
      onChange(mapping.map((other, at) => (at === index ? targetOf(kind, heading) : other)));
    return { index, heading, target, samples: samplesOf(file, index), onChoose };
  });
  return (
    <>
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
          <Notice tone="caution" title={problem}>
            Rows are known by their address, and each thing is said by one column.
          </Notice>
        </Box>
      )}
      <Button
        variant="contained"
        disabled={problem !== undefined}
        onClick={onSettled}
        sx={{ mt: 5 }}
      >
        Check the rows
      </Button>
    </>
  );
};
