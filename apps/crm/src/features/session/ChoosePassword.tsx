import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { passwordHelp, passwordProblems } from '../../lib/auth/password-rules.ts';
import { useAuthAction } from '../../lib/auth/use-auth-action.ts';
import { entryPaths } from '../../lib/entry-paths.ts';
import { useServices } from '../../lib/services.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SessionFrame } from './SessionFrame.tsx';

const Done = () => (
  <SessionFrame title="Choose your password">
    <Notice
      tone="positive"
      title="Your password is set"
      action={
        <Button variant="contained" component={RouterLink} to={entryPaths.signIn.href()}>
          Sign in
        </Button>
      }
    >
      From now on you sign in with it.
    </Notice>
  </SessionFrame>
);

export const ChoosePassword = ({ code, email }: { code: string; email: string }) => {
  const { auth } = useServices();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, failure, run } = useAuthAction(async () => {
    await auth.choosePassword(code, password);
    setDone(true);
  });
  if (done) return <Done />;

  const found = passwordProblems(password, repeated);
  const problems = asked ? found : {};
  const submit = () => {
    setAsked(true);
    if (Object.keys(found).length === 0) run();
  };
  return (
    <SessionFrame title="Choose your password" help={`For ${email}.`} onSubmit={submit}>
      {failure && <ErrorState failure={failure} />}
      {/* By it a password manager knows whose password it keeps. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        autoFocus
        help={passwordHelp}
        value={password}
        onChange={setPassword}
        error={problems.password}
      />
      <TextField
        label="The same again"
        type="password"
        autoComplete="new-password"
        value={repeated}
        onChange={setRepeated}
        error={problems.repeated}
      />
      <Button type="submit" variant="contained" loading={busy}>
        Set the password
      </Button>
    </SessionFrame>
  );
};
