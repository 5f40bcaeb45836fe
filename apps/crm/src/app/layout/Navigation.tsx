import MailOutlined from '@mui/icons-material/MailOutlined';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import { entryPaths } from '../../lib/entry-paths.ts';
import { useServices } from '../../lib/services.tsx';
import { Logo } from '../../ui/brand/Logo.tsx';
import { PaletteButton } from '../commands/PaletteButton.tsx';
import { Account } from './Account.tsx';
import { navigationEntries } from './navigation-entries.tsx';
import { NavigationLinks } from './NavigationLinks.tsx';

/** `onLeave` runs when a link was followed, so that a drawer can close behind it. */
export const Navigation = ({ onLeave }: { onLeave?: () => void }) => {
  const { env } = useServices();
  return (
    <Stack sx={{ minHeight: '100%', p: 4, pt: { xs: 4, lg: 9 }, gap: 6 }}>
      <Box component={Link} to={entryPaths.home.href()} sx={{ px: 3, color: 'text.primary' }}>
        <Logo />
      </Box>
      <PaletteButton onOpen={onLeave} />
      <NavigationLinks label="Main" entries={navigationEntries} onLeave={onLeave}>
        {env.mailboxUrl && (
          <a href={env.mailboxUrl} target="_blank" rel="noreferrer">
            <MailOutlined fontSize="small" />
            Mailbox
          </a>
        )}
      </NavigationLinks>
      <Box sx={{ mt: 'auto' }}>
        <Account onLeave={onLeave} />
      </Box>
    </Stack>
  );
};
