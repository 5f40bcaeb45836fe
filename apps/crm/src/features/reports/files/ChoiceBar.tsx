import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { counted } from '../../../lib/words.ts';
import { sizeWords } from '../size-words.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import type { Selection } from '../zip/bulk-state.ts';
import { bytesOf } from '../zip/zip-limit.ts';
import type { Choice } from './use-choice.ts';

/** `2 folders and 3 files of 4.2 MB`. */
const chosenWords = ({ folders, files }: Selection): string =>
  [
    ...(folders.length > 0 ? [counted(folders.length, 'folder', 'folders')] : []),
    ...(files.length > 0
      ? [`${counted(files.length, 'file', 'files')} of ${sizeWords(bytesOf(files))}`]
      : []),
  ].join(' and ');

interface ChoiceBarProps {
  choice: Choice;
  /** What is on the page. */
  shown: { folders: readonly string[]; files: readonly S3Object[] };
}

/** What is ticked, and the way to tick all that is on the page. */
export const ChoiceBar = ({ choice, shown }: ChoiceBarProps) => (
  <Box
    sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, minHeight: 40, my: 3 }}
  >
    <Typography role="status" sx={{ mr: 'auto', color: 'text.secondary' }}>
      {choice.size === 0 ? 'Nothing chosen' : `Chosen: ${chosenWords(choice.selection)}`}
    </Typography>
    <Button size="small" onClick={() => choice.chooseAll(shown)}>
      Choose all on this page
    </Button>
    {choice.size > 0 && (
      <Button size="small" onClick={choice.clear}>
        Clear choice
      </Button>
    )}
  </Box>
);
