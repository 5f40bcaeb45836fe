import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { RowSteps, Statement } from '../Statement.tsx';
import { messageOf, rowsOf, type RunDraft } from './order.ts';
import { usePreview } from './use-preview.ts';

/** One partner's statement, as it would be by what is written now. */
export const PreviewPanel = ({ draft }: { draft: RunDraft }) => {
  const [row, setRow] = useState(1);
  const rows = rowsOf(draft);
  const { mail, isOther, error, refetch } = usePreview(messageOf(draft), rows[row - 1]);
  const refusal = error instanceof ApiError && error.status === 400 ? error : undefined;
  return (
    <Panel title="A partner’s statement">
      <RowSteps row={row} rows={rows.length} onStep={setRow} />
      <Box sx={{ mt: 3 }}>
        {refusal ? (
          <Notice tone="caution" title="It cannot be shown yet">
            {refusal.message}.
          </Notice>
        ) : (
          <Statement mail={mail} isOther={isOther} error={error} onRetry={() => void refetch()} />
        )}
      </Box>
    </Panel>
  );
};
