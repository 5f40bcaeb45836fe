import { useSession } from './session.tsx';

/** The id of the colleague who is signed in; empty while nobody is. */
export const useOwnId = (): string => {
  const session = useSession();
  return session.state === 'staff' ? session.user.id : '';
};
