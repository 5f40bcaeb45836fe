import { staffOf, type AuditLog, type Clock, type Ctx } from '@distronation/common';
import type {
  ChangeOwnNameRequest,
  ChangeOwnNameResponse,
  SignOutEverywhereResponse,
} from '@distronation/contracts';
import type { StaffAccounts } from './ports.ts';
import { accountEntry } from './account-entry.ts';

interface Deps {
  accounts: Pick<StaffAccounts, 'rename' | 'endSignIns'>;
  audit: AuditLog;
  now: Clock;
}

/** Through us and on the record, as the name stands beside what its owner does. */
export const changeOwnName =
  ({ accounts, audit, now }: Deps) =>
  async (ctx: Ctx, { body: { name } }: ChangeOwnNameRequest): Promise<ChangeOwnNameResponse> => {
    const { uid } = staffOf(ctx);
    await audit.append(accountEntry(ctx, now, { action: 'staff.rename', uid, words: name }));
    await accounts.rename(uid, name);
    return { message: 'Your name is changed' };
  };

export const signOutEverywhere =
  ({ accounts, audit, now }: Deps) =>
  async (ctx: Ctx): Promise<SignOutEverywhereResponse> => {
    const { uid } = staffOf(ctx);
    await audit.append(accountEntry(ctx, now, { action: 'staff.sign_out', uid }));
    await accounts.endSignIns(uid);
    return { message: 'You are signed out everywhere' };
  };
