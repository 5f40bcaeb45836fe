import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { sizeWords } from '../size-words.ts';
import type { S3Object } from '../storage/report-bucket.ts';
import { isAllowedType } from '../storage/S3Service.ts';
import { Failure } from './Failure.tsx';
import { useFileDownload } from './use-file-download.ts';

const outcomes = {
  saved: 'Saved among your downloads.',
  handed_over: 'It is large: your browser downloads it by itself.',
  stopped: 'Stopped. Nothing was saved.',
};

const Progress = ({ loaded, size }: { loaded: number; size: number }) => (
  <Box sx={{ mt: 3 }}>
    <LinearProgress
      variant="determinate"
      aria-label="Downloading"
      value={size === 0 ? 100 : Math.min(100, (loaded / size) * 100)}
    />
    <Typography sx={{ mt: 1, fontVariantNumeric: 'tabular-nums' }}>
      {sizeWords(loaded)} of {sizeWords(size)}
    </Typography>
  </Box>
);

/** The button that saves a file, and what becomes of it. */
export const DownloadFile = ({ file }: { file: S3Object }) => {
  const { start, cancel, isRunning, loaded, error, outcome } = useFileDownload();
  if (!isAllowedType(file.key)) {
    return <Typography>Files of this type are not handed out.</Typography>;
  }
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Button variant="contained" disabled={isRunning} onClick={() => start(file)}>
          Download
        </Button>
        {isRunning && (
          <Button variant="outlined" onClick={cancel}>
            Cancel
          </Button>
        )}
      </Box>
      {isRunning && <Progress loaded={loaded} size={file.size} />}
      <Typography role="status" sx={{ mt: 2 }}>
        {outcome && outcomes[outcome]}
      </Typography>
      {error && <Failure error={error} onRetry={() => start(file)} />}
    </>
  );
};
