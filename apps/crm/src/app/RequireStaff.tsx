import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../lib/auth/session.tsx';
import { entryPaths } from '../lib/entry-paths.ts';
import { StartingUp } from './StartingUp.tsx';

/** Everything below is for staff; whoever is not signed in comes back here after signing in. */
export const RequireStaff = () => {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'unknown') return <StartingUp />;
  // Another colleague finds nothing of the one before: neither what is remembered nor what is open.
  if (session.state === 'staff') return <Outlet key={session.user.id} />;
  const next = pathname === entryPaths.home.path ? undefined : `${pathname}${search}`;
  return <Navigate to={entryPaths.signIn.href(next)} replace />;
};
