import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { isEmpty } from '../draft.ts';
import { DiscardDraft } from './DiscardDraft.tsx';
import { DraftForm } from './DraftForm.tsx';
import type { FieldProblems } from './field-problems.ts';
import { FlightCheck } from './FlightCheck.tsx';
import { MailPreview } from './MailPreview.tsx';
import { useCompose } from './use-compose.ts';

const columns = {
  display: 'grid',
  gap: { xs: 8, lg: 10 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
  alignItems: 'start',
};

/** Takes the reader to the first field that has to be mended. */
const useFocusOnProblem = (problems: FieldProblems) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  return form;
};

export const ComposePage = () => {
  const navigate = useNavigate();
  const compose = useCompose((sent) => void navigate(paths.sent.href(sent.key)));
  const { draft, problems } = compose;
  const form = useFocusOnProblem(problems);
  return (
    <PageFrame
      title="Compose"
      help="One mail, to up to 1,000 people, each in a message of their own."
      primaryAction={
        <Button variant="contained" onClick={compose.review}>
          Review and send
        </Button>
      }
      otherActions={!isEmpty(draft) && <DiscardDraft onDiscard={compose.discard} />}
    >
      <Box sx={columns}>
        <Box ref={form}>
          <DraftForm draft={draft} problems={problems} onChange={compose.change} />
        </Box>
        <MailPreview draft={draft} />
      </Box>
      <FlightCheck
        open={compose.reviewing}
        draft={draft}
        busy={compose.busy}
        failure={compose.failure}
        earlierVersionOpen={compose.earlierVersionOpen}
        onSend={compose.send}
        onClose={compose.closeReview}
      />
    </PageFrame>
  );
};
