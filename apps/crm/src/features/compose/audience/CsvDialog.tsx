import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type SyntheticEvent } from 'react';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { useFileReading } from '../../../lib/contacts/use-file-reading.ts';
import { counted, people as peopleWords } from '../../../lib/words.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { FileProblem } from '../../../ui/FileDrop.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { fieldsIn, guessColumns, peopleIn, type Columns } from './csv-people.ts';
import { addressOf, type Person } from './person.ts';

interface CsvDialogProps {
  onAdd: (people: readonly Person[]) => void;
  onCancel: () => void;
}

interface ChosenFileProps {
  file: ParsedFile;
  columns: Columns;
  people: readonly Person[];
  onChange: (columns: Columns) => void;
}

const ChosenFile = ({ file, columns, people, onChange }: ChosenFileProps) => {
  const options = [
    { value: '-1', label: 'None' },
    ...file.header.map((heading, index) => ({
      value: String(index),
      label: heading || `Column ${index + 1}`,
    })),
  ];
  const faulty = people.filter((person) => addressOf(person) === undefined).length;
  const fields = fieldsIn(file, columns);
  return (
    <>
      <SelectField
        label="Column of the address"
        options={options}
        value={String(columns.email)}
        onChange={(value) => onChange({ ...columns, email: Number(value) })}
      />
      <SelectField
        label="Column of the name"
        options={options}
        value={String(columns.name)}
        onChange={(value) => onChange({ ...columns, name: Number(value) })}
      />
      <Typography>
        {counted(file.rows.size, 'row', 'rows')} in <strong>{file.name}</strong>.
        {fields.length > 0 && ` Fields for the message: ${fields.join(', ')}.`}
      </Typography>
      {faulty > 0 && (
        <Notice tone="caution" title={`${counted(faulty, 'address', 'addresses')} cannot be read`}>
          They are marked in the list, so that you can mend or remove them.
        </Notice>
      )}
    </>
  );
};

/** Takes people from a file, with what its other columns say of them. It is read in the browser. */
export const CsvDialog = ({ onAdd, onCancel }: CsvDialogProps) => {
  const [chosen, setChosen] = useState<{ file: ParsedFile; columns: Columns }>();
  const { problem, read } = useFileReading((file) =>
    setChosen({ file, columns: guessColumns(file) }),
  );
  const { file, columns } = chosen ?? {};
  const people = file && columns ? peopleIn(file, columns) : [];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onAdd(people);
  };
  return (
    <FormDialog
      open
      title="Take people from a CSV file"
      submitLabel={people.length > 0 ? `Add ${peopleWords(people.length)}` : 'Add'}
      disabled={people.length === 0}
      busy={false}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Stack sx={{ gap: 4 }}>
        <Typography color="textSecondary">
          Its first line holds the headings. Each other column becomes a field that the message can
          say.
        </Typography>
        <FileButton
          variant="outlined"
          label={file ? 'Choose another file' : 'Choose a file'}
          onFile={(next) => void read(next)}
        />
        {problem && <FileProblem problem={problem} />}
        {file && columns && (
          <ChosenFile
            file={file}
            columns={columns}
            people={people}
            onChange={(changed) => setChosen({ file, columns: changed })}
          />
        )}
      </Stack>
    </FormDialog>
  );
};
