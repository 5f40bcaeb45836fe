import { DomainError } from '@distronation/common';
import type { StaffAccount, StaffAccounts } from './ports.ts';

export const findAccount = async (
  accounts: Pick<StaffAccounts, 'find'>,
  uid: string,
): Promise<StaffAccount> => {
  const account = await accounts.find(uid);
  if (!account) throw new DomainError('account_not_found');
  return account;
};
