import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { fileProblemWords } from '../../../lib/contacts/file-problem-words.ts';
import { parseFile, type ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { openTextFile } from '../../../lib/save-text.ts';
import { number } from '../../../lib/words.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { exampleFile } from './example-file.ts';
import { mostRows } from './order.ts';

const drop = {
  display: 'grid',
  justifyItems: 'center',
  gap: 3,
  p: { xs: 6, sm: 12 },
  border: 2,
  borderStyle: 'dashed',
  borderColor: 'grey.500',
  borderRadius: 1,
  textAlign: 'center',
  '&[data-over]': { borderColor: 'primary.main', bgcolor: 'grey.100' },
} as const;

const tooMany = `It has more than ${number(mostRows)} rows. Cut it into several runs.`;

const useReading = (onChosen: (file: ParsedFile) => void) => {
  const reading = useRef(new AbortController());
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => () => reading.current.abort(), []);
  const read = async (file: File | undefined) => {
    if (!file) return;
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setProblem(undefined);
    setPart(0);
    try {
      const parsed = await parseFile(file, { signal, onProgress: setPart });
      if (typeof parsed === 'string') setProblem(fileProblemWords[parsed]);
      else if (parsed.rows.size > mostRows) setProblem(tooMany);
      else onChosen(parsed);
    } catch {
      if (!signal.aborted) setProblem(fileProblemWords.unreadable);
    }
    setPart(undefined);
  };
  return { part, problem, read };
};

const saveExample = async (): Promise<void> => {
  const target = await openTextFile('payout-run-example.csv');
  await target?.write(exampleFile);
  await target?.close();
};

/** The way in: the month's CSV file. It is read in the browser and goes nowhere yet. */
export const ChooseFile = ({ onChosen }: { onChosen: (file: ParsedFile) => void }) => {
  const { part, problem, read } = useReading(onChosen);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <>
      <Box
        sx={drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Typography variant="h2">Drop the month’s CSV file here</Typography>
        <Typography color="textSecondary" sx={{ maxWidth: '52ch' }}>
          One line for each partner: email address, custom id, and a column for each amount. Nothing
          is sent before two people have seen it.
        </Typography>
        <input
          ref={input}
          type="file"
          aria-label="CSV file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <Button variant="contained" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <Button onClick={() => void saveExample()}>Download an example file</Button>
        {part !== undefined && (
          <LinearProgress
            aria-label="Reading the file"
            variant="determinate"
            value={part * 100}
            sx={{ width: '100%', maxWidth: 320 }}
          />
        )}
      </Box>
      {problem && (
        <Box sx={{ mt: 5 }}>
          <Notice tone="negative" title="This file is of no use">
            {problem}
          </Notice>
        </Box>
      )}
    </>
  );
};
