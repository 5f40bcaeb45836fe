import type { Role } from '@distronation/contracts';
import { useRole } from './use-role.ts';

/** Whether the reader is one of those whom an endpoint lets in; false until it is known. */
export const useMay = ({ auth }: { auth: { roles: readonly Role[] } }): boolean => {
  const role = useRole();
  return auth.roles.some((each) => each === role);
};
