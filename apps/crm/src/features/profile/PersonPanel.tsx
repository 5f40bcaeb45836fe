import { ApiError } from '@distronation/api-client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { StaffUser } from '../../lib/auth/staff-auth.ts';
import { useRole } from '../../lib/auth/use-role.ts';
import { describeFailure } from '../../lib/describe-failure.ts';
import { useServices } from '../../lib/services.tsx';
import { roleName, roleWords } from '../../lib/staff/role-words.ts';
import { colleaguesKey } from '../../lib/staff/use-colleagues.ts';
import { useClient } from '../../lib/use-client.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/toast.tsx';

const useRename = () => {
  const client = useClient();
  const { auth } = useServices();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (name: string) => client.changeOwnName({ body: { name } }),
    onSuccess: async () => {
      toast('Changed your name');
      // Where that fails the name shows after the next sign-in.
      await auth.refresh().catch(() => undefined);
      await queries.invalidateQueries({ queryKey: colleaguesKey });
    },
  });
};

const NameForm = ({ name: current }: { name: string }) => {
  const rename = useRename();
  const [name, setName] = useState(current);
  const refused =
    rename.error instanceof ApiError
      ? rename.error.problems.find(({ field }) => field === 'name')?.message
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    rename.mutate(name.trim());
  };
  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 4, mt: 5 }}>
      <TextField
        label="Name"
        autoComplete="name"
        help="As colleagues see it beside what you do."
        value={name}
        onChange={setName}
        error={refused}
      />
      {rename.error && !refused && <ErrorState failure={describeFailure(rename.error)} />}
      <Box>
        <Button
          type="submit"
          variant="outlined"
          loading={rename.isPending}
          disabled={!name.trim() || name.trim() === current}
        >
          Change your name
        </Button>
      </Box>
    </Stack>
  );
};

/** Who the reader is to everybody else. */
export const PersonPanel = ({ user: { name, email, lastSignInAt } }: { user: StaffUser }) => {
  const role = useRole();
  const isKnown = role !== 'none' && role !== 'unknown';
  return (
    <Panel title="You">
      <Facts>
        <Fact name="E-mail">{email}</Fact>
        <Fact name="Role">
          {isKnown ? `${roleName(role)}: you may ${roleWords[role].may}` : 'None'}
        </Fact>
        <Fact name="Signed in">{lastSignInAt && <LocalTime at={lastSignInAt} />}</Fact>
      </Facts>
      <NameForm key={name} name={name} />
    </Panel>
  );
};
