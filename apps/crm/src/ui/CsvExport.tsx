import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ErrorState, type FailureWords } from './ErrorState.tsx';
import { Notice } from './Notice.tsx';

export interface CsvExport {
  start: () => void;
  cancel: () => void;
  /** How far it is, in a sentence; undefined while there is none. */
  progress: string | undefined;
  failure: FailureWords | undefined;
}

interface ExportButtonProps {
  csv: CsvExport;
  /** False while the page asks for nothing that makes sense. */
  ready: boolean;
}

export const ExportButton = ({ csv: { start, progress }, ready }: ExportButtonProps) => (
  <Button variant="outlined" onClick={start} disabled={!ready || progress !== undefined}>
    Export CSV
  </Button>
);

/** How far an export is, or why it failed; nothing while there is none. */
export const ExportStatus = ({ csv: { start, cancel, progress, failure } }: { csv: CsvExport }) => {
  if (progress !== undefined) {
    return (
      <Box sx={{ mb: 6 }}>
        <Notice
          tone="neutral"
          title="Exporting"
          action={
            <Button variant="outlined" onClick={cancel}>
              Cancel
            </Button>
          }
        >
          {progress} It goes on while you stay on this page.
        </Notice>
      </Box>
    );
  }
  if (!failure) return null;
  return (
    <Box sx={{ mb: 6 }}>
      <ErrorState
        failure={failure}
        action={
          <Button variant="outlined" onClick={start}>
            Export again
          </Button>
        }
      />
    </Box>
  );
};
