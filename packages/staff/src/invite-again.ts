import { DomainError, type AuditLog, type Clock, type Ctx } from '@distronation/common';
import type { InviteStaffAgainRequest, InviteStaffAgainResponse } from '@distronation/contracts';
import { stateOf } from './account-state.ts';
import { findAccount } from './find-account.ts';
import type { StaffAccounts } from './ports.ts';
import { accountEntry } from './account-entry.ts';

interface Deps {
  accounts: Pick<StaffAccounts, 'find' | 'mailPasswordLink'>;
  audit: AuditLog;
  now: Clock;
}

export const inviteAgain =
  ({ accounts, audit, now }: Deps) =>
  async (ctx: Ctx, { params }: InviteStaffAgainRequest): Promise<InviteStaffAgainResponse> => {
    const account = await findAccount(accounts, params.uid);
    if (stateOf(account) !== 'invited') throw new DomainError('not_invited');
    await audit.append(accountEntry(ctx, now, { action: 'staff.invite_again', uid: account.uid }));
    await accounts.mailPasswordLink(account.email);
    return { message: 'The invitation is on its way' };
  };
