import type { Role, StaffMember } from '@distronation/contracts';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type SyntheticEvent } from 'react';
import { roleName } from '../../lib/staff/role-words.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RoleField } from './RoleField.tsx';
import { staffFailure } from './staff-failure.ts';
import { useStaffChanges } from './use-staff.ts';

interface RoleDialogProps {
  member: StaffMember;
  onClose: () => void;
}

export const RoleDialog = ({ member: { uid, name, role: current }, onClose }: RoleDialogProps) => {
  const toast = useToast();
  const { change } = useStaffChanges();
  const [role, setRole] = useState<Role>(current ?? 'viewer');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      toast(`${name} has the role ${roleName(role)}`);
      onClose();
    };
    change.mutate({ uid, body: { role } }, { onSuccess });
  };
  return (
    <FormDialog
      open
      title={`Change the role of ${name}`}
      submitLabel="Change the role"
      busy={change.isPending}
      disabled={role === current}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Stack sx={{ gap: 5 }}>
        <RoleField value={role} onChange={setRole} />
        <Typography color="textSecondary">
          They are signed out, and work by the new role when they sign in again.
        </Typography>
        {change.error && <ErrorState failure={staffFailure(change.error)} />}
      </Stack>
    </FormDialog>
  );
};
