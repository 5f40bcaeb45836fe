import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { AuthFailure } from '../../lib/auth/staff-auth.ts';
import { useAuthAction } from '../../lib/auth/use-auth-action.ts';
import { entryPaths } from '../../lib/entry-paths.ts';
import { useServices } from '../../lib/services.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SessionFrame } from './SessionFrame.tsx';
import { useTypedAddress } from './use-typed-address.ts';

export const ResetPasswordPage = () => {
  const { auth } = useServices();
  const { email, setEmail, state } = useTypedAddress();
  const [asked, setAsked] = useState(false);
  const [sent, setSent] = useState(false);
  const { busy, failure, run } = useAuthAction(async () => {
    try {
      await auth.sendPasswordReset(email.trim());
    } catch (error) {
      // The answer is the same for strangers: it must not tell who has an account here.
      if (!(error instanceof AuthFailure && error.reason === 'wrong_credentials')) throw error;
    }
    setSent(true);
  });
  const submit = () => {
    setAsked(true);
    if (email.trim()) run();
  };
  return (
    <SessionFrame
      title="Reset your password"
      help="We send a link to your address; it lets you choose a new password."
      onSubmit={submit}
    >
      {failure && <ErrorState failure={failure} />}
      {sent && (
        <Notice tone="positive" title="Look into your mailbox">
          If there is an account for this address, the link is on its way.
        </Notice>
      )}
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={asked && !email.trim() ? 'Enter your e-mail address' : undefined}
      />
      <Button type="submit" variant="contained" loading={busy}>
        Send the link
      </Button>
      <Link component={RouterLink} to={entryPaths.signIn.href()} state={state}>
        Back to sign in
      </Link>
    </SessionFrame>
  );
};
