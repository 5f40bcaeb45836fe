import type { Role } from '@distronation/contracts';
import { useRole } from '../../lib/auth/use-role.ts';

/** Whether the reader is one of those; everybody is, where none are named. */
export const useMayUse = () => {
  const role = useRole();
  return (roles?: readonly Role[]): boolean => !roles || roles.some((each) => each === role);
};
