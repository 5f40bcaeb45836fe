import type { StaffMember, StaffState } from '@distronation/contracts';
import Typography from '@mui/material/Typography';
import { useSession } from '../../lib/auth/session.tsx';
import { roleName } from '../../lib/staff/role-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { StatusChip, type Tone } from '../../ui/StatusChip.tsx';
import { MemberActions } from './MemberActions.tsx';

const standings: Readonly<Record<StaffState, { label: string; tone: Tone }>> = {
  active: { label: 'Active', tone: 'positive' },
  invited: { label: 'Invited', tone: 'caution' },
  disabled: { label: 'Disabled', tone: 'negative' },
};

const Name = ({ member: { name, email } }: { member: StaffMember }) => (
  <div>
    {name}
    <Typography
      variant="body2"
      color="textSecondary"
      sx={{ overflowWrap: 'anywhere', fontWeight: 400 }}
    >
      {email}
    </Typography>
  </div>
);

const Actions = ({ member }: { member: StaffMember }) => {
  const session = useSession();
  const isReader = session.state === 'staff' && session.user.id === member.uid;
  return isReader ? (
    <Typography variant="body2" color="textSecondary">
      This is you
    </Typography>
  ) : (
    <MemberActions member={member} />
  );
};

const columns: readonly Column<StaffMember>[] = [
  {
    key: 'name',
    header: 'Colleague',
    minWidth: '14rem',
    cell: (member) => <Name member={member} />,
  },
  { key: 'role', header: 'Role', cell: ({ role }) => (role ? roleName(role) : 'None') },
  { key: 'state', header: 'Account', cell: ({ state }) => <StatusChip {...standings[state]} /> },
  {
    key: 'lastSignIn',
    header: 'Signed in last',
    minWidth: '9rem',
    cell: ({ lastSignInAt }) => (lastSignInAt ? <LocalTime at={lastSignInAt} /> : 'Never'),
  },
  {
    key: 'actions',
    header: 'Change',
    minWidth: '16rem',
    cell: (member) => <Actions member={member} />,
  },
];

export const StaffTable = ({ staff }: { staff: readonly StaffMember[] }) => (
  <DataTable
    label="Accounts"
    columns={columns}
    rows={staff}
    rowKey={({ uid }) => uid}
    empty={null}
  />
);
