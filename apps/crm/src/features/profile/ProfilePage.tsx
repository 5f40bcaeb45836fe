import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useSession } from '../../lib/auth/session.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ColourPanel } from './ColourPanel.tsx';
import { PasswordPanel } from './PasswordPanel.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { SignInsPanel } from './SignInsPanel.tsx';

const panels = {
  display: 'grid',
  gap: 4,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
  maxWidth: 960,
};

/** One's own account. */
export const ProfilePage = () => {
  const session = useSession();
  if (session.state !== 'staff') return null;
  return (
    <PageFrame title="Profile" help="Your own account, and how the CRM looks to you.">
      <Box sx={panels}>
        <Stack sx={{ gap: 4 }}>
          <PersonPanel user={session.user} />
          <ColourPanel />
        </Stack>
        <Stack sx={{ gap: 4 }}>
          <PasswordPanel email={session.user.email} />
          <SignInsPanel />
        </Stack>
      </Box>
    </PageFrame>
  );
};
