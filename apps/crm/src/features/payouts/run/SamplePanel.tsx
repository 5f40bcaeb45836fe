import type { PayoutRunDetail } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { Panel } from '../../../ui/Panel.tsx';
import { RowSteps, Statement } from '../Statement.tsx';
import { useStatement } from './use-rows.ts';

/** The statements themselves, one after the other. */
export const SamplePanel = ({ run }: { run: PayoutRunDetail }) => {
  const [row, setRow] = useState(1);
  const { data, isPlaceholderData, error, refetch } = useStatement(run.id, row);
  return (
    <Panel title="The statements">
      <RowSteps row={row} rows={run.rows} onStep={setRow} />
      <Box sx={{ mt: 3 }}>
        <Statement
          mail={data}
          isOther={isPlaceholderData}
          error={error}
          onRetry={() => void refetch()}
        />
      </Box>
    </Panel>
  );
};
