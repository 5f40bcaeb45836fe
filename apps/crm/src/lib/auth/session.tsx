import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useServices } from '../services.tsx';
import type { StaffUser } from './staff-auth.ts';

/** `unknown` until the browser has looked whether somebody is still signed in. */
export type Session =
  | { state: 'unknown' }
  | {
      state: 'nobody';
      /** Whether somebody was signed in since the page was loaded. */ hasLeft: boolean;
    }
  | { state: 'staff'; user: StaffUser };

const SessionContext = createContext<Session>({ state: 'unknown' });

export const useSession = (): Session => useContext(SessionContext);

const sessionOf = (user: StaffUser | null, before: Session): Session => {
  if (user) return { state: 'staff', user };
  const hasLeft = before.state === 'staff' || (before.state === 'nobody' && before.hasLeft);
  return { state: 'nobody', hasLeft };
};

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const { auth } = useServices();
  const [session, setSession] = useState<Session>({ state: 'unknown' });
  useEffect(() => auth.observe((user) => setSession((before) => sessionOf(user, before))), [auth]);
  return <SessionContext value={session}>{children}</SessionContext>;
};
