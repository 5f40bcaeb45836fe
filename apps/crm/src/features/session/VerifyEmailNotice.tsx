import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSession } from '../../lib/auth/session.tsx';
import { useAuthAction } from '../../lib/auth/use-auth-action.ts';
import { useServices } from '../../lib/services.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The API refuses whoever has not shown that their address is theirs: say so before they try. */
export const VerifyEmailNotice = () => {
  const { auth } = useServices();
  const session = useSession();
  const toast = useToast();
  const send = useAuthAction(async () => {
    await auth.sendVerification();
    toast('The verification link is on its way');
  });
  const check = useAuthAction(() => auth.refresh());
  if (session.state !== 'staff' || session.user.emailVerified) return null;

  const failure = send.failure ?? check.failure;
  return (
    <Box sx={{ mb: 6, display: 'grid', gap: 3 }}>
      <Notice
        tone="caution"
        title="Verify your e-mail address"
        action={
          <>
            <Button variant="outlined" onClick={send.run} loading={send.busy}>
              Send the link
            </Button>
            <Button onClick={check.run} loading={check.busy}>
              I have opened it
            </Button>
          </>
        }
      >
        Until you open the link that we mail to {session.user.email}, the server shows you nothing
        and sends nothing.
      </Notice>
      {failure && <ErrorState failure={failure} />}
    </Box>
  );
};
