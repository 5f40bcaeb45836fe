import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { counted, number } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { CsvExport, Progress } from './use-csv-export.ts';

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

const said = ({ rows, total }: Progress): string =>
  total === 0 ? 'It has begun.' : `${number(rows)} of ${counted(total, 'row', 'rows')} so far.`;

/** How far an export is, or why it failed; nothing while there is none. */
export const ExportStatus = ({ csv: { start, cancel, progress, error } }: { csv: CsvExport }) => {
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
          {said(progress)} It goes on while you stay on this page.
        </Notice>
      </Box>
    );
  }
  if (!error) return null;
  return (
    <Box sx={{ mb: 6 }}>
      <ErrorState
        failure={describeFailure(error)}
        action={
          <Button variant="outlined" onClick={start}>
            Export again
          </Button>
        }
      />
    </Box>
  );
};
