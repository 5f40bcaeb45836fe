import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { authFailureWords } from '../../lib/auth/failure-words.ts';
import { passwordHelp, passwordProblems } from '../../lib/auth/password-rules.ts';
import { AuthFailure } from '../../lib/auth/staff-auth.ts';
import { useServices } from '../../lib/services.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/toast.tsx';

const nothing = { current: '', password: '', repeated: '' };

const isWrong = (error: unknown): boolean =>
  error instanceof AuthFailure && error.reason === 'wrong_credentials';

/** The sign-in service changes it, and we never see it. */
export const PasswordPanel = ({ email }: { email: string }) => {
  const { auth } = useServices();
  const toast = useToast();
  const [form, setForm] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: () => auth.changePassword(form.current, form.password),
    onSuccess: () => {
      setForm(nothing);
      setAsked(false);
      toast('Changed your password');
    },
  });
  const found = {
    ...(form.current ? {} : { current: 'Enter your current password' }),
    ...passwordProblems(form.password, form.repeated),
  };
  const problems = asked ? found : {};
  const wrong = isWrong(change.error) ? 'This is not your current password' : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(found).length === 0) change.mutate();
  };
  const field = (name: keyof typeof nothing) => ({
    type: 'password',
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  });
  return (
    <Panel title="Password">
      <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 4 }}>
        {/* By it a password manager knows whose password it keeps. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          label="Current password"
          autoComplete="current-password"
          error={problems.current ?? wrong}
          {...field('current')}
        />
        <TextField
          label="New password"
          autoComplete="new-password"
          help={passwordHelp}
          error={problems.password}
          {...field('password')}
        />
        <TextField
          label="The new one again"
          autoComplete="new-password"
          error={problems.repeated}
          {...field('repeated')}
        />
        {change.error && !wrong && <ErrorState failure={authFailureWords(change.error)} />}
        <Box>
          <Button type="submit" variant="outlined" loading={change.isPending}>
            Change your password
          </Button>
        </Box>
      </Stack>
    </Panel>
  );
};
