import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useServices } from '../services.tsx';
import type { StaffUser } from './staff-auth.ts';

/** `unknown` until the browser has looked whether somebody is still signed in. */
export type Session =
  | { state: 'unknown' }
  | { state: 'nobody' }
  | { state: 'staff'; user: StaffUser };

const SessionContext = createContext<Session>({ state: 'unknown' });

export const useSession = (): Session => useContext(SessionContext);

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const { auth } = useServices();
  const [session, setSession] = useState<Session>({ state: 'unknown' });
  useEffect(
    () => auth.observe((user) => setSession(user ? { state: 'staff', user } : { state: 'nobody' })),
    [auth],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
};
