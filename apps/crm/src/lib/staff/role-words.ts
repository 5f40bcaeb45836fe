import { roles, type Role } from '@distronation/contracts';

interface RoleWords {
  name: string;
  /** What its holder may do. */
  may: string;
}

export const roleWords: Readonly<Record<Role, RoleWords>> = {
  admin: { name: 'Administrator', may: 'do everything, and manage the staff’s accounts' },
  finance: { name: 'Finance', may: 'do payout runs and their reports, and keep contacts' },
  outreach: { name: 'Outreach', may: 'send campaigns, write templates and keep contacts' },
  viewer: {
    name: 'Viewer',
    may: 'look at campaigns, contacts and their numbers, and change nothing',
  },
};

export const roleOptions = roles.map((value) => ({ value, label: roleWords[value].name }));

/** In words, whatever a newer server calls it. */
export const roleName = (role: string): string =>
  roleOptions.find(({ value }) => value === role)?.label ?? role;
