import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Navigate, Link as RouterLink, useSearchParams } from 'react-router';
import { useSession } from '../../lib/auth/session.tsx';
import { useAuthAction } from '../../lib/auth/use-auth-action.ts';
import { entryPaths, safeNext } from '../../lib/entry-paths.ts';
import { useServices } from '../../lib/services.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SessionFrame } from './SessionFrame.tsx';
import { useTypedAddress } from './use-typed-address.ts';

export const SignInPage = () => {
  const { auth } = useServices();
  const session = useSession();
  const [search] = useSearchParams();
  const { email, setEmail, state } = useTypedAddress();
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, failure, run } = useAuthAction(() => auth.signIn(email.trim(), password));

  if (session.state === 'staff') return <Navigate to={safeNext(search.get('next'))} replace />;

  const submit = () => {
    setAsked(true);
    if (email.trim() && password) run();
  };
  return (
    <SessionFrame title="Sign in" help="For Distro Nation staff." onSubmit={submit}>
      {session.state === 'nobody' && session.hasLeft && !failure && (
        <Notice tone="neutral" title="You are signed out">
          What you wrote is kept, and you come back to where you were.
        </Notice>
      )}
      {failure && <ErrorState failure={failure} />}
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={asked && !email.trim() ? 'Enter your e-mail address' : undefined}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={asked && !password ? 'Enter your password' : undefined}
      />
      <Button type="submit" variant="contained" loading={busy}>
        Sign in
      </Button>
      <Link component={RouterLink} to={entryPaths.resetPassword.href()} state={state}>
        Forgot password?
      </Link>
    </SessionFrame>
  );
};
