import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { useAuthAction } from '../../lib/auth/use-auth-action.ts';
import { entryPaths } from '../../lib/entry-paths.ts';
import { useServices } from '../../lib/services.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SessionFrame } from './SessionFrame.tsx';

/** By a press, not by coming here: programs that look into mail follow every link. */
export const VerifyEmail = ({ code, email }: { code: string; email: string }) => {
  const { auth } = useServices();
  const [done, setDone] = useState(false);
  const { busy, failure, run } = useAuthAction(async () => {
    await auth.verifyEmail(code);
    // Whoever is signed in here sees at once that it is done; for all others there is nothing to ask.
    await auth.refresh().catch(() => undefined);
    setDone(true);
  });
  return (
    <SessionFrame title="Verify your e-mail address" help={`For ${email}.`} onSubmit={run}>
      {failure && <ErrorState failure={failure} />}
      {done ? (
        <Notice
          tone="positive"
          title="Your address is verified"
          action={
            <Button variant="contained" component={RouterLink} to={entryPaths.home.href()}>
              Go to the CRM
            </Button>
          }
        >
          Nothing else is needed.
        </Notice>
      ) : (
        <Button type="submit" variant="contained" loading={busy}>
          Verify this address
        </Button>
      )}
    </SessionFrame>
  );
};
