import type { Ctx, Staff } from './context.ts';
import { DomainError } from './errors.ts';

/** The colleague who acts. Only staff get this far, as the contracts say; whoever else does is refused.
 *  @throws DomainError `insufficient_permissions` */
export const staffOf = ({ actor }: Ctx): Staff => {
  if (actor.kind !== 'staff') throw new DomainError('insufficient_permissions');
  return actor;
};
