import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { counted } from '../../../lib/words.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useErase } from './use-erase.ts';

const EraseDialog = ({ email, onClose }: { email: string; onClose: () => void }) => {
  const navigate = useNavigate();
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const { mutate, isPending, error, removed } = useErase(email, () => {
    toast('The person is erased');
    void navigate(paths.contacts.href(), { replace: true });
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <FormDialog
      open
      title="Erase this person?"
      submitLabel="Erase for good"
      dangerous
      disabled={typed.trim().toLowerCase() !== email.toLowerCase()}
      busy={isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Stack sx={{ gap: 4 }}>
        <Typography>
          This cannot be undone. The profile goes, and with it all that is kept about what the
          person got, opened and clicked. Numbers stay as they were counted.
        </Typography>
        <Typography>
          What they chose holds on without their address: whoever unsubscribed is not mailed again,
          and no import brings them back.
        </Typography>
        <TextField
          label={`Type ${email} to go on`}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
        {isPending && removed > 0 && (
          <Typography role="status">
            {counted(removed, 'entry is', 'entries are')} gone so far.
          </Typography>
        )}
        {error && <ErrorState failure={describeFailure(error)} />}
      </Stack>
    </FormDialog>
  );
};

/** For whoever asks to be forgotten. */
export const ErasePanel = ({ email }: { email: string }) => {
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title="Erase"
      action={
        <Button color="error" size="small" onClick={() => setAsking(true)}>
          Erase this person
        </Button>
      }
    >
      <Typography variant="body2" color="textSecondary">
        For people who ask to be forgotten. Unsubscribing needs no erasure.
      </Typography>
      {asking && <EraseDialog email={email} onClose={() => setAsking(false)} />}
    </Panel>
  );
};
