import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Notice } from '../../../ui/Notice.tsx';
import { fileProblemWords } from '../../../lib/contacts/file-problem-words.ts';
import { parseFile, type FileProblem, type ParsedFile } from '../../../lib/contacts/parse-file.ts';

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

const useReading = (onChosen: (file: ParsedFile) => void) => {
  const reading = useRef(new AbortController());
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<FileProblem>();
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
      if (typeof parsed === 'string') setProblem(parsed);
      else onChosen(parsed);
    } catch {
      if (!signal.aborted) setProblem('unreadable');
    }
    setPart(undefined);
  };
  return { part, problem, read };
};

/** The way in: a CSV file, dropped here or chosen. It is read in the browser and goes nowhere yet. */
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
        <Typography variant="h2">Drop a CSV file here</Typography>
        <Typography color="textSecondary" sx={{ maxWidth: '52ch' }}>
          With headings in its first line, such as email, name, custom ids, tags. Nothing is written
          before you have seen what would become of each row.
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
            {fileProblemWords[problem]}
          </Notice>
        </Box>
      )}
    </>
  );
};
