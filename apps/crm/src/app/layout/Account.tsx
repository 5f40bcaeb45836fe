import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useSession } from '../../lib/auth/session.tsx';
import { useServices } from '../../lib/services.tsx';
import { ColourToggle } from '../../ui/ColourToggle.tsx';

/** Who is signed in, and what belongs to them alone. */
export const Account = () => {
  const { auth } = useServices();
  const session = useSession();
  if (session.state !== 'staff') return null;
  const leave = () => {
    // Drafts and results belong to the person who leaves, not to the next one at this screen.
    sessionStorage.clear();
    void auth.signOut();
  };
  return (
    <Stack
      direction="row"
      sx={{ alignItems: 'center', pt: 3, pl: 3, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography
        variant="body2"
        color="textSecondary"
        title={session.user.email}
        sx={{ flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {session.user.email}
      </Typography>
      <ColourToggle />
      <Tooltip title="Sign out">
        <IconButton aria-label="Sign out" onClick={leave}>
          <LogoutOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    </Stack>
  );
};
