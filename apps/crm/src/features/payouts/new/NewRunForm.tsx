import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { counted } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useTellRun } from '../use-payout-runs.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { columnsProblem } from './columns.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { inMonth } from './draft-for.ts';
import { MessagePanel } from './MessagePanel.tsx';
import { orderOf, type RunDraft } from './order.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { runProblems } from './problems.ts';

const columns = {
  display: 'grid',
  gap: 5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
  '& > div': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 5 },
};

const useUpload = () => {
  const client = useClient();
  const tellRun = useTellRun();
  return useMutation({
    mutationFn: async (draft: RunDraft) =>
      (await client.createPayoutRun({ body: orderOf(draft) })).data.run,
    onSuccess: tellRun,
  });
};

interface NewRunFormProps {
  draft: RunDraft;
  onChange: (draft: RunDraft) => void;
}

/** From the rows of a file to a run that somebody can approve. */
export const NewRunForm = ({ draft, onChange }: NewRunFormProps) => {
  const navigate = useNavigate();
  const upload = useUpload();
  const problems = runProblems(upload.error);
  const change = (part: Partial<RunDraft>) => onChange({ ...draft, ...part });
  return (
    <Box sx={columns}>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <ColumnsPanel
          file={draft.file}
          kinds={draft.columns}
          onChange={(kinds) => change({ columns: kinds })}
        />
      </Box>
      <div>
        <AboutPanel
          draft={draft}
          problems={problems ?? {}}
          onChange={change}
          onMonth={(month) => onChange(inMonth(draft, month))}
        />
        <MessagePanel
          message={draft.message}
          problems={problems ?? {}}
          onChange={(message) => change({ message })}
        />
        {problems && (
          <Notice tone="negative" title="Something has to be mended first">
            {Object.values(problems).join('. ')}.
          </Notice>
        )}
        {upload.error && !problems && <ErrorState failure={describeFailure(upload.error)} />}
        <div>
          <Button
            variant="contained"
            disabled={columnsProblem(draft.columns) !== undefined}
            loading={upload.isPending}
            // Told to the call and not to the mutation: whoever has left meanwhile is not taken there.
            onClick={() =>
              upload.mutate(draft, {
                onSuccess: (run) => void navigate(paths.payoutRun.href(run.id)),
              })
            }
          >
            Check {counted(draft.file.rows.size, 'row', 'rows')}
          </Button>
        </div>
      </div>
      <div>
        <PreviewPanel draft={draft} />
      </div>
    </Box>
  );
};
