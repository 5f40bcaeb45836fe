import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { DraftForm } from './DraftForm.tsx';
import { isEmpty } from '../draft.ts';
import { FlightCheck } from './FlightCheck.tsx';
import { MailPreview } from './MailPreview.tsx';
import { useCompose } from './use-compose.ts';

const columns = {
  display: 'grid',
  gap: { xs: 8, lg: 10 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
  alignItems: 'start',
};

export const ComposePage = () => {
  const navigate = useNavigate();
  const toast = useToast();
  const compose = useCompose((sent) => void navigate(paths.sent.href(sent.key)));
  const { draft, problems } = compose;
  const [discarding, setDiscarding] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);

  const discard = () => {
    setDiscarding(false);
    compose.discard();
    toast('Draft discarded');
  };
  return (
    <PageFrame
      title="Compose"
      help="One mail, to up to 1,000 people, each in a message of their own."
      primaryAction={
        <Button variant="contained" onClick={compose.review}>
          Review and send
        </Button>
      }
      otherActions={
        !isEmpty(draft) && <Button onClick={() => setDiscarding(true)}>Discard</Button>
      }
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
      <ConfirmDialog
        open={discarding}
        title="Discard this draft?"
        confirmLabel="Discard"
        onConfirm={discard}
        onCancel={() => setDiscarding(false)}
      >
        It is kept nowhere else.
      </ConfirmDialog>
    </PageFrame>
  );
};
