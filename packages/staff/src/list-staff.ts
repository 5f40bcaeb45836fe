import type { Ctx } from '@distronation/common';
import type { ListStaffNamesResponse, ListStaffResponse } from '@distronation/contracts';
import { nameOf, tellAccount } from './account-state.ts';
import type { StaffAccount, StaffAccounts } from './ports.ts';

interface Deps {
  accounts: Pick<StaffAccounts, 'list'>;
}

const byName = (one: StaffAccount, other: StaffAccount): number =>
  nameOf(one).localeCompare(nameOf(other), 'en') || (one.email < other.email ? -1 : 1);

export const listStaff =
  ({ accounts }: Deps) =>
  async (_ctx: Ctx): Promise<ListStaffResponse> => {
    const staff = (await accounts.list()).toSorted(byName);
    return { data: { staff: staff.map(tellAccount) } };
  };

export const listStaffNames =
  ({ accounts }: Deps) =>
  async (_ctx: Ctx): Promise<ListStaffNamesResponse> => {
    const staff = (await accounts.list()).toSorted(byName);
    const names = staff.map((account) => {
      const { uid, email } = account;
      return { uid, email, name: nameOf(account) };
    });
    return { data: { names } };
  };
