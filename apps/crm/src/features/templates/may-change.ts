import { createTemplate } from '@distronation/contracts';
import { useRole } from '../../lib/auth/use-role.ts';

/** Whether the reader may write and delete templates. */
export const useMayChange = (): boolean => {
  const role = useRole();
  return createTemplate.auth.roles.some((each) => each === role);
};
