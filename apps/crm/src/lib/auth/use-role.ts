import type { Role } from '@distronation/contracts';
import { useQuery } from '@tanstack/react-query';
import { useServices } from '../services.tsx';
import { roleIn } from './role-in.ts';
import { useOwnId } from './use-own-id.ts';

/** Until a role that an administrator has changed shows. */
const freshFor = 60_000;

/** What the reader may do, as far as pages depend on it; `unknown` for the moment before it is read. */
export const useRole = (): Role | 'none' | 'unknown' => {
  const { auth } = useServices();
  const ownId = useOwnId();
  const { data = 'unknown' } = useQuery({
    queryKey: ['role', ownId],
    queryFn: async () => roleIn((await auth.idToken()) ?? '') ?? 'none',
    networkMode: 'always',
    staleTime: freshFor,
  });
  return data;
};
