import type { Role } from '@distronation/contracts';
import { useQuery } from '@tanstack/react-query';
import { useServices } from '../services.tsx';
import { roleIn } from './role-in.ts';
import { useOwnId } from './use-own-id.ts';

/** Until a role that an administrator has changed shows. */
const freshFor = 60_000;

const useRoleQuery = () => {
  const { auth } = useServices();
  const ownId = useOwnId();
  return useQuery({
    queryKey: ['role', ownId],
    queryFn: async () => roleIn((await auth.idToken()) ?? '') ?? 'none',
    networkMode: 'always',
    staleTime: freshFor,
  });
};

/** What the reader may do, as far as pages depend on it; `unknown` for the moment before it is read. */
export const useRole = (): Role | 'none' | 'unknown' => useRoleQuery().data ?? 'unknown';

/** Whether pages need not wait for the role: what hangs on it would come in later, and move all else.
 *  Where it cannot be read, they do without. */
export const useIsRoleSettled = (): boolean => !useRoleQuery().isPending;
