import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSession } from '../../lib/auth/session.tsx';
import { useServices } from '../../lib/services.tsx';
import { ColourToggle } from '../../ui/ColourToggle.tsx';

/** Who is signed in, and what belongs to them alone. */
export const Account = () => {
  const { auth } = useServices();
  const session = useSession();
  if (session.state !== 'staff') return null;
  return (
    <Stack sx={{ pt: 4, gap: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography
        variant="body2"
        color="textSecondary"
        noWrap
        title={session.user.email}
        sx={{ px: 3 }}
      >
        {session.user.email}
      </Typography>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        <Button onClick={() => void auth.signOut()} sx={{ px: 3 }}>
          Sign out
        </Button>
        <ColourToggle />
      </Stack>
    </Stack>
  );
};
