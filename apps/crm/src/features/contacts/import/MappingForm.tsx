import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { fileColumns } from '../../../lib/contacts/file-columns.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { counted } from '../../../lib/words.ts';
import { ColumnMeanings } from '../../../ui/ColumnMeanings.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { mappingProblem, type Mapping, type Target } from './mapping.ts';

interface MappingFormProps {
  file: ParsedFile;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  onSettled: () => void;
}

const kinds: readonly { value: Target['kind']; label: string }[] = [
  { value: 'nothing', label: 'Leave out' },
  { value: 'email', label: 'Address' },
  { value: 'name', label: 'Name' },
  { value: 'customIds', label: 'Custom ids' },
  { value: 'tags', label: 'Tags' },
  { value: 'field', label: 'Custom field' },
];

const targetOf = (kind: string, heading: string): Target => {
  const found = kinds.find(({ value }) => value === kind)?.value ?? 'nothing';
  return found === 'field' ? { kind: 'field', name: heading } : { kind: found };
};

const meaningsOf = (heading: string) =>
  kinds.map(({ value, label }) => ({
    value,
    label: value === 'field' ? `${label} “${heading}”` : label,
  }));

/** Which column says what. Guessed from the headings; whoever imports has the say. */
export const MappingForm = ({ file, mapping, onChange, onSettled }: MappingFormProps) => {
  const problem = mappingProblem(mapping);
  const columns = fileColumns(file);
  const choose = (index: number, kind: string) =>
    onChange(mapping.with(index, targetOf(kind, columns[index]?.heading ?? '')));
  return (
    <>
      <Typography sx={{ mb: 4, overflowWrap: 'anywhere' }}>
        <strong>{file.name}</strong> has {counted(file.rows.size, 'row', 'rows')}. What does each
        column say?
      </Typography>
      <ColumnMeanings
        columns={columns}
        chosen={mapping.map(({ kind }) => kind)}
        meaningsOf={meaningsOf}
        onChoose={choose}
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
