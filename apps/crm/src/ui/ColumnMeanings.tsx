import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { DataTable, type Column } from './DataTable.tsx';

interface ColumnMeaningsProps {
  columns: readonly { heading: string; samples: string }[];
  /** What each column says, by its place. */
  chosen: readonly string[];
  /** What a column with this heading may say. */
  meaningsOf: (heading: string) => readonly { value: string; label: string }[];
  onChoose: (index: number, value: string) => void;
}

interface Row {
  index: number;
  heading: string;
  samples: string;
  props: ColumnMeaningsProps;
}

const Choice = ({ index, heading, props: { chosen, meaningsOf, onChoose } }: Row) => (
  <NativeSelect
    fullWidth
    input={<OutlinedInput size="small" sx={{ flex: '1 1 12rem' }} />}
    inputProps={{ 'aria-label': `What ${heading} says` }}
    value={chosen[index]}
    onChange={({ target }) => onChoose(index, target.value)}
  >
    {meaningsOf(heading).map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </NativeSelect>
);

const tableColumns: readonly Column<Row>[] = [
  { key: 'heading', header: 'Column', minWidth: '8rem', cell: ({ heading }) => heading },
  { key: 'meaning', header: 'Says', minWidth: '13rem', cell: (row) => <Choice {...row} /> },
  { key: 'samples', header: 'For example', cell: ({ samples }) => samples },
];

/** The columns of a file that somebody brought, each with the choice of what it says. */
export const ColumnMeanings = (props: ColumnMeaningsProps) => (
  <DataTable
    label="Columns of the file"
    columns={tableColumns}
    rows={props.columns.map((column, index): Row => ({ ...column, index, props }))}
    rowKey={({ index }) => String(index)}
    empty={null}
  />
);
