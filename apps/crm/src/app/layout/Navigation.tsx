import MailOutlined from '@mui/icons-material/MailOutlined';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { Suspense } from 'react';
import { Link, NavLink } from 'react-router';
import { entryPaths } from '../../lib/entry-paths.ts';
import { useRole } from '../../lib/auth/use-role.ts';
import { useServices } from '../../lib/services.tsx';
import { Logo } from '../../ui/brand/Logo.tsx';
import { Account } from './Account.tsx';
import { navigationEntries, type NavigationEntry } from './navigation-entries.tsx';

const links = {
  gap: 0.5,
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 3,
    minHeight: 40,
    px: 3,
    borderRadius: 1,
    color: 'text.secondary',
    textDecoration: 'none',
    fontWeight: 500,
  },
  '& a:hover': { bgcolor: 'grey.100' },
  '& a[aria-current=page]': {
    color: 'text.primary',
    fontWeight: 650,
    bgcolor: 'grey.100',
  },
  '& a[aria-current=page] svg': { color: 'primary.main' },
};

/** `onLeave` runs when a link was followed, so that a drawer can close behind it. */
export const Navigation = ({ onLeave }: { onLeave?: () => void }) => {
  const { env } = useServices();
  const role = useRole();
  const mayWorkIn = ({ roles }: NavigationEntry) => !roles || roles.some((each) => each === role);
  return (
    <Stack sx={{ height: '100%', p: 4, pt: { xs: 4, lg: 9 }, gap: 8 }}>
      <Box component={Link} to={entryPaths.home.href()} sx={{ px: 3, color: 'text.primary' }}>
        <Logo />
      </Box>
      <Stack component="nav" aria-label="Main" sx={links} onClick={onLeave}>
        {navigationEntries.filter(mayWorkIn).map(({ label, href, icon, badge }) => (
          <NavLink key={href} to={href} end={href === entryPaths.home.href()}>
            {icon}
            {label}
            <Suspense>{badge}</Suspense>
          </NavLink>
        ))}
        {env.mailboxUrl && (
          <a href={env.mailboxUrl} target="_blank" rel="noreferrer">
            <MailOutlined fontSize="small" />
            Mailbox
          </a>
        )}
      </Stack>
      <Box sx={{ mt: 'auto' }}>
        <Account />
      </Box>
    </Stack>
  );
};
