import { DomainError, staffOf, type Ctx } from '@distronation/common';
import { isAdmin } from './account-state.ts';
import type { OneAtATime, StaffAccounts } from './ports.ts';

export interface AdministerDeps {
  accounts: Pick<StaffAccounts, 'find'>;
  oneAtATime: OneAtATime;
}

/** Changes accounts one after the other, each by somebody who is an administrator when their turn has
 *  come. As nobody changes their own, whoever did the last change is an administrator still: there is
 *  always one, also when two take the role from each other at the same moment. */
export const administer =
  ({ accounts, oneAtATime }: AdministerDeps) =>
  <T>(ctx: Ctx, change: () => Promise<T>): Promise<T> => {
    const { uid } = staffOf(ctx);
    return oneAtATime(async () => {
      if (!isAdmin(await accounts.find(uid))) {
        throw new DomainError('insufficient_permissions');
      }
      return change();
    });
  };
