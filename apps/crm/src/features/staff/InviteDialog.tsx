import { ApiError } from '@distronation/api-client';
import type { Role } from '@distronation/contracts';
import Stack from '@mui/material/Stack';
import { useState, type SyntheticEvent } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RoleField } from './RoleField.tsx';
import { staffFailure } from './staff-failure.ts';
import { useStaffChanges } from './use-staff.ts';

type FieldName = 'email' | 'name';

/** What the server says of a field, if it is about one. */
const refusedFields = (error: unknown): Partial<Record<FieldName, string>> => {
  if (!(error instanceof ApiError)) return {};
  if (error.code === 'account_exists') return { email: 'There is an account for this address' };
  // The server begins with the field's name, which stands above it here.
  const messageOf = (name: FieldName) =>
    error.problems.find(({ field }) => field === name)?.message.replace(`${name} `, 'It ');
  const [email, name] = [messageOf('email'), messageOf('name')];
  return { ...(email ? { email } : {}), ...(name ? { name } : {}) };
};

export const InviteDialog = ({ onClose }: { onClose: () => void }) => {
  const toast = useToast();
  const { invite } = useStaffChanges();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [asked, setAsked] = useState(false);
  const missing = {
    ...(email.trim() ? {} : { email: 'Enter their e-mail address' }),
    ...(name.trim() ? {} : { name: 'Enter their name' }),
  };
  const refused = refusedFields(invite.error);
  const problems = { ...refused, ...(asked ? missing : {}) };
  const isElsewhere = invite.error && Object.keys(refused).length === 0;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(missing).length > 0) return;
    const onSuccess = () => {
      toast(`Invited ${name.trim()}`);
      onClose();
    };
    invite.mutate({ email: email.trim(), name: name.trim(), role }, { onSuccess });
  };
  return (
    <FormDialog
      open
      title="Invite a colleague"
      submitLabel="Send the invitation"
      busy={invite.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Stack sx={{ gap: 5 }}>
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="off"
          help="An address of the company. We mail a link to it, to choose a password."
          value={email}
          onChange={setEmail}
          error={problems.email}
          autoFocus
        />
        <TextField
          label="Name"
          autoComplete="off"
          help="As it stands beside what they do."
          value={name}
          onChange={setName}
          error={problems.name}
        />
        <RoleField value={role} onChange={setRole} />
        {isElsewhere && <ErrorState failure={staffFailure(invite.error)} />}
      </Stack>
    </FormDialog>
  );
};
