import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { fileProblemWords } from '../../../lib/contacts/file-problem-words.ts';
import { parseFile, type FileProblem, type ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { counted, people as peopleWords } from '../../../lib/words.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { fieldsIn, guessColumns, peopleIn, type Columns } from './csv-people.ts';
import { addressOf, type Person } from './person.ts';

interface CsvDialogProps {
  onAdd: (people: readonly Person[]) => void;
  onCancel: () => void;
}

const useFile = () => {
  const reading = useRef(new AbortController());
  const [file, setFile] = useState<ParsedFile>();
  const [problem, setProblem] = useState<FileProblem>();
  useEffect(() => () => reading.current.abort(), []);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return undefined;
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setProblem(undefined);
    try {
      const parsed = await parseFile(chosen, { signal, onProgress: () => undefined });
      if (typeof parsed === 'string') setProblem(parsed);
      else setFile(parsed);
    } catch {
      if (!signal.aborted) setProblem('unreadable');
    }
    return undefined;
  };
  return { file, problem, read };
};

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
  const { file, problem, read } = useFile();
  const [chosen, setChosen] = useState<{ file: ParsedFile; columns: Columns }>();
  const input = useRef<HTMLInputElement>(null);
  const guessed = file && guessColumns(file);
  const columns = chosen && chosen.file === file ? chosen.columns : guessed;
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
        <input
          ref={input}
          type="file"
          aria-label="CSV file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {file ? 'Choose another file' : 'Choose a file'}
        </Button>
        {problem && (
          <Notice tone="negative" title="This file is of no use">
            {fileProblemWords[problem]}
          </Notice>
        )}
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
