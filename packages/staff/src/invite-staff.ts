import {
  DomainError,
  InvalidRequest,
  type AuditLog,
  type Clock,
  type Ctx,
  type Ids,
} from '@distronation/common';
import {
  readAddress,
  type InviteStaffRequest,
  type InviteStaffResponse,
} from '@distronation/contracts';
import { tellAccount } from './account-state.ts';
import { administer, type AdministerDeps } from './administer.ts';
import { findAccount } from './find-account.ts';
import type { StaffAccounts } from './ports.ts';
import { accountEntry } from './account-entry.ts';

interface Deps extends AdministerDeps {
  accounts: Pick<StaffAccounts, 'find' | 'findByEmail' | 'create' | 'setRole' | 'mailPasswordLink'>;
  audit: AuditLog;
  newUid: Ids;
  now: Clock;
  /** Of the company, such as `distro-nation.com`. */
  emailDomain: string;
}

const companyAddress = (text: string, domain: string): string => {
  const email = readAddress(text).address.toLowerCase();
  if (email.endsWith(`@${domain}`)) return email;
  throw new InvalidRequest([{ field: 'email', message: `email must end in @${domain}` }]);
};

/** Makes the account with its role, and only then has its owner mailed. An earlier invitation that broke
 *  off before the role was given is taken up where it ended. */
export const inviteStaff =
  (deps: Deps) =>
  async (ctx: Ctx, { body }: InviteStaffRequest): Promise<InviteStaffResponse> => {
    const { accounts, audit, newUid, now, emailDomain } = deps;
    const { name, role } = body;
    const email = companyAddress(body.email, emailDomain);
    const account = await administer(deps)(ctx, async () => {
      const begun = await accounts.findByEmail(email);
      if (begun?.role !== undefined) throw new DomainError('account_exists');
      const uid = begun?.uid ?? newUid();
      // Recorded before it is done: a crash may leave a record too many, never an account without one.
      await audit.append(accountEntry(ctx, now, { action: 'staff.invite', uid, after: { role } }));
      if (!begun) await accounts.create({ uid, email, name });
      await accounts.setRole(uid, role);
      return findAccount(accounts, uid);
    });
    await accounts.mailPasswordLink(email);
    return { message: 'The invitation is on its way', data: { member: tellAccount(account) } };
  };
