import Stack from '@mui/material/Stack';
import { Suspense, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useRole } from '../../lib/auth/use-role.ts';
import { entryPaths } from '../../lib/entry-paths.ts';
import type { NavigationEntry } from './navigation-entries.tsx';

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

interface NavigationLinksProps {
  label: string;
  entries: readonly NavigationEntry[];
  /** Runs when a link was followed, so that a drawer can close behind it. */
  onLeave: (() => void) | undefined;
  /** Links that lead elsewhere. */
  children?: ReactNode;
}

/** Those of the entries where the reader may work. */
export const NavigationLinks = ({ label, entries, onLeave, children }: NavigationLinksProps) => {
  const role = useRole();
  const mayWorkIn = ({ roles }: NavigationEntry) => !roles || roles.some((each) => each === role);
  return (
    <Stack component="nav" aria-label={label} sx={links} onClick={onLeave}>
      {entries.filter(mayWorkIn).map(({ label: name, href, icon, badge }) => (
        <NavLink key={href} to={href} end={href === entryPaths.home.href()}>
          {icon}
          {name}
          <Suspense>{badge}</Suspense>
        </NavLink>
      ))}
      {children}
    </Stack>
  );
};
