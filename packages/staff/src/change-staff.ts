import { DomainError, staffOf, type AuditLog, type Clock, type Ctx } from '@distronation/common';
import type { ChangeStaffRequest, ChangeStaffResponse } from '@distronation/contracts';
import { tellAccount } from './account-state.ts';
import { administer, type AdministerDeps } from './administer.ts';
import { findAccount } from './find-account.ts';
import type { StaffAccount, StaffAccounts } from './ports.ts';
import { accountEntry } from './account-entry.ts';

interface Deps extends AdministerDeps {
  accounts: Pick<StaffAccounts, 'find' | 'setRole' | 'setDisabled' | 'endSignIns'>;
  audit: AuditLog;
  now: Clock;
}

type Change = ChangeStaffRequest['body'];

const recordOf = ({ role, isDisabled }: StaffAccount, change: Change) =>
  'role' in change
    ? { action: 'staff.change_role' as const, before: { role }, after: { role: change.role } }
    : {
        action: change.disabled ? ('staff.disable' as const) : ('staff.enable' as const),
        before: { disabled: isDisabled },
        after: { disabled: change.disabled },
      };

/** Sign-ins end last, so that none is left, or comes anew, that knows only of before. What broke off is
 *  finished by asking again: nothing is left out because it seems to be done. */
export const changeStaff =
  (deps: Deps) =>
  async (ctx: Ctx, { params, body }: ChangeStaffRequest): Promise<ChangeStaffResponse> => {
    const { accounts, audit, now } = deps;
    const { uid } = params;
    if (uid === staffOf(ctx).uid) throw new DomainError('own_account');
    const account = await administer(deps)(ctx, async () => {
      const before = await findAccount(accounts, uid);
      // Recorded before it is done: a crash may leave a record too many, never a change without one.
      await audit.append(accountEntry(ctx, now, { uid, ...recordOf(before, body) }));
      if ('role' in body) await accounts.setRole(uid, body.role);
      else await accounts.setDisabled(uid, body.disabled);
      await accounts.endSignIns(uid);
      return findAccount(accounts, uid);
    });
    return { message: 'The account is changed', data: { member: tellAccount(account) } };
  };
