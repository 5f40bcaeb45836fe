import Button from '@mui/material/Button';
import { listStaff } from '@distronation/contracts';
import { useState } from 'react';
import { useMay } from '../../lib/auth/use-may.ts';
import { describeFailure } from '../../lib/describe-failure.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { StaffTable } from './StaffTable.tsx';
import { useStaff } from './use-staff.ts';

const Accounts = () => {
  const { data, error, refetch } = useStaff();
  if (data) return <StaffTable staff={data} />;
  if (!error) return <LoadingSkeleton label="Loading the accounts" lines={6} />;
  return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
};

/** Everybody's account, for administrators. */
export const StaffPage = () => {
  const mayInvite = useMay(listStaff);
  const [isInviting, setInviting] = useState(false);
  return (
    <PageFrame
      title="Staff"
      help="Who may sign in, and what they may do. Nobody changes their own account, so that an administrator is always left."
      primaryAction={
        mayInvite && (
          <Button variant="contained" onClick={() => setInviting(true)}>
            Invite a colleague
          </Button>
        )
      }
    >
      <Accounts />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </PageFrame>
  );
};
