import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { LoadingSkeleton } from '../../../../ui/LoadingSkeleton.tsx';
import { sizeWords } from '../../size-words.ts';
import type { S3Object } from '../../storage/report-bucket.ts';
import { Failure } from '../Failure.tsx';
import { typeKind } from './preview-kind.ts';
import { TableStart } from './TableStart.tsx';
import { useContent } from './use-content.ts';

/** Bytes of a text that are shown. */
export const startBytes = 64_000;

const textStyles = {
  m: 0,
  p: 3,
  maxHeight: 360,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  fontFamily: 'monospace',
  fontSize: '0.8125rem',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
};

interface TextStartProps {
  name: string;
  text: string;
  isWhole: boolean;
}

/** The start of a text, as a table where it is one. */
export const TextStart = (start: TextStartProps) =>
  typeKind(start.name) === 'table' ? (
    <TableStart {...start} />
  ) : (
    <>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={`Start of ${start.name}`}
        sx={textStyles}
      >
        {start.text}
      </Box>
      {!start.isWhole && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          Its first {sizeWords(startBytes)}.
        </Typography>
      )}
    </>
  );

export const TextPreview = ({ file }: { file: S3Object }) => {
  const { data, error, refetch } = useContent(file, {
    firstBytes: startBytes,
    as: (content) => content.text(),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingSkeleton label="Loading the preview" />;
  return <TextStart name={file.key} text={data} isWhole={file.size <= startBytes} />;
};
