import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type DragEvent, type ReactNode } from 'react';
import { FileButton } from './FileButton.tsx';
import { Notice } from './Notice.tsx';

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

interface FileDropProps {
  title: string;
  /** What the file is to hold, and what becomes of it. */
  help: string;
  /** A quieter way on. */
  action?: ReactNode;
  /** How much of a file is read, from 0 to 1; undefined while none is. */
  part: number | undefined;
  problem: string | undefined;
  onFile: (file: File | undefined) => void;
}

/** The way in for a CSV file, which is dropped here or chosen. */
export const FileDrop = ({ title, help, action, part, problem, onFile }: FileDropProps) => {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
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
        <Typography variant="h2">{title}</Typography>
        <Typography color="textSecondary" sx={{ maxWidth: '52ch' }}>
          {help}
        </Typography>
        <FileButton variant="contained" label="Choose a file" onFile={onFile} />
        {action}
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
          <FileProblem problem={problem} />
        </Box>
      )}
    </>
  );
};

/** What is wrong with a file. */
export const FileProblem = ({ problem }: { problem: string }) => (
  <Notice tone="negative" title="This file is of no use">
    {problem}
  </Notice>
);
