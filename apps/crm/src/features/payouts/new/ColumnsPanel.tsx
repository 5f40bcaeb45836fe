import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { fileColumns } from '../../../lib/contacts/file-columns.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { counted } from '../../../lib/words.ts';
import { ColumnMeanings } from '../../../ui/ColumnMeanings.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { columnKinds, columnKindWords, columnsProblem, type ColumnKind } from './columns.ts';

const meaningsOf = (heading: string) =>
  columnKinds.map((value) => ({
    value,
    label: value === 'value' ? `Amount “${heading}”` : columnKindWords[value],
  }));

interface ColumnsPanelProps {
  file: ParsedFile;
  kinds: readonly ColumnKind[];
  onChange: (kinds: ColumnKind[]) => void;
}

/** Which column says what. Guessed from the headings; whoever uploads has the say. */
export const ColumnsPanel = ({ file, kinds, onChange }: ColumnsPanelProps) => {
  const problem = columnsProblem(kinds);
  const choose = (index: number, value: string) => {
    const kind = columnKinds.find((one) => one === value);
    if (kind) onChange(kinds.with(index, kind));
  };
  return (
    <Panel title="The file">
      <Typography sx={{ mb: 4, overflowWrap: 'anywhere' }}>
        <strong>{file.name}</strong> has {counted(file.rows.size, 'row', 'rows')}. What does each
        column say?
      </Typography>
      <ColumnMeanings
        columns={fileColumns(file)}
        chosen={kinds}
        meaningsOf={meaningsOf}
        onChoose={choose}
      />
      {problem && (
        <Box sx={{ mt: 4 }}>
          <Notice tone="caution" title={problem} />
        </Box>
      )}
    </Panel>
  );
};
