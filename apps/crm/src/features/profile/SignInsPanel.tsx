import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { describeFailure } from '../../lib/describe-failure.ts';
import { useServices } from '../../lib/services.tsx';
import { useClient } from '../../lib/use-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** For whoever has left a session open somewhere. */
export const SignInsPanel = () => {
  const client = useClient();
  const { auth } = useServices();
  const [isAsking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => client.signOutEverywhere({}),
    onSuccess: () => auth.signOut(),
  });
  const confirm = () => {
    setAsking(false);
    end.mutate();
  };
  return (
    <Panel title="Sign-ins">
      <Stack sx={{ gap: 4, alignItems: 'start' }}>
        <Typography>
          Ends your sessions on every device, this one included. Do it when a device is lost, or was
          not yours.
        </Typography>
        {end.error && <ErrorState failure={describeFailure(end.error)} />}
        <Button variant="outlined" onClick={() => setAsking(true)} loading={end.isPending}>
          Sign out everywhere…
        </Button>
      </Stack>
      <ConfirmDialog
        open={isAsking}
        title="Sign out everywhere?"
        confirmLabel="Sign out everywhere"
        cancelLabel="Stay signed in"
        dangerous={false}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        You sign in again with your password. Drafts in this browser are kept.
      </ConfirmDialog>
    </Panel>
  );
};
