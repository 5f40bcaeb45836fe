import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSession } from '../../lib/auth/session.tsx';
import { useServices } from '../../lib/services.tsx';
import { ColourToggle } from '../../ui/ColourToggle.tsx';
import { accountEntries } from './navigation-entries.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';

/** Who is signed in, what belongs to them alone, and to those who manage accounts. */
export const Account = ({ onLeave }: { onLeave: (() => void) | undefined }) => {
  const { auth } = useServices();
  const session = useSession();
  if (session.state !== 'staff') return null;
  const { name, email } = session.user;
  return (
    <Stack sx={{ pt: 4, gap: 1, borderTop: 1, borderColor: 'divider' }}>
      <NavigationLinks label="Account" entries={accountEntries} onLeave={onLeave} />
      <Typography variant="body2" color="textSecondary" noWrap title={email} sx={{ px: 3, pt: 2 }}>
        {name || email}
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
