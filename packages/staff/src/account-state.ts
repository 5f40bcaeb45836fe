import type { StaffMember, StaffState } from '@distronation/contracts';
import type { StaffAccount } from './ports.ts';

export const stateOf = ({ isDisabled, lastSignInAt }: StaffAccount): StaffState => {
  if (isDisabled) return 'disabled';
  return lastSignInAt === undefined ? 'invited' : 'active';
};

export const nameOf = ({ name, email }: Pick<StaffAccount, 'name' | 'email'>): string =>
  name || email.slice(0, email.lastIndexOf('@'));

/** Whether somebody with a token may change accounts at this moment, whatever the token says. */
export const isAdmin = (account: StaffAccount | undefined): boolean =>
  account?.role === 'admin' && account.isVerified && !account.isDisabled;

/** An account as the API tells it. */
export const tellAccount = (account: StaffAccount): StaffMember => {
  const { uid, email, role, lastSignInAt } = account;
  return { uid, email, name: nameOf(account), role, state: stateOf(account), lastSignInAt };
};
