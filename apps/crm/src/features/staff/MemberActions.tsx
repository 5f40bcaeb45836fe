import type { StaffMember } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useToast } from '../../ui/toast.tsx';
import { RoleDialog } from './RoleDialog.tsx';
import { staffFailure } from './staff-failure.ts';
import { useStaffChanges } from './use-staff.ts';

// So that the words stand where the column begins, and no row is higher for its buttons.
const row = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  ml: -2,
  my: -2,
  '& button': { px: 2, minWidth: 0 },
};

/** What an administrator can do with the account of somebody else. */
export const MemberActions = ({ member }: { member: StaffMember }) => {
  const { uid, name, state } = member;
  const toast = useToast();
  const { change, inviteAgain } = useStaffChanges();
  const [open, setOpen] = useState<'role' | 'disable' | undefined>();
  const close = () => setOpen(undefined);
  const error = change.error ?? inviteAgain.error;

  const setDisabled = (disabled: boolean) => {
    close();
    const onSuccess = () =>
      toast(disabled ? `Disabled ${name}’s account` : `Enabled ${name}’s account`);
    change.mutate({ uid, body: { disabled } }, { onSuccess });
  };
  const sendAgain = () =>
    inviteAgain.mutate(uid, { onSuccess: () => toast(`Mailed ${name} another invitation`) });
  return (
    <>
      <Box sx={row}>
        {state === 'invited' && (
          <Button size="small" onClick={sendAgain} loading={inviteAgain.isPending}>
            Invite again
          </Button>
        )}
        {state !== 'disabled' && (
          <Button size="small" onClick={() => setOpen('role')}>
            Change role…
          </Button>
        )}
        {state === 'disabled' ? (
          <Button size="small" onClick={() => setDisabled(false)} loading={change.isPending}>
            Enable
          </Button>
        ) : (
          <Button
            size="small"
            color="error"
            onClick={() => setOpen('disable')}
            loading={change.isPending}
          >
            Disable…
          </Button>
        )}
      </Box>
      {error && <ErrorState failure={staffFailure(error)} />}
      {open === 'role' && <RoleDialog member={member} onClose={close} />}
      <ConfirmDialog
        open={open === 'disable'}
        title={`Disable ${name}’s account?`}
        confirmLabel="Disable the account"
        onConfirm={() => setDisabled(true)}
        onCancel={close}
      >
        They are signed out, and cannot sign in until you enable it again. What they did stays on
        the record.
      </ConfirmDialog>
    </>
  );
};
