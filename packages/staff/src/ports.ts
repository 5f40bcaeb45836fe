import type { Role } from '@distronation/contracts';

/** An account as the identity provider has it. */
export interface StaffAccount {
  uid: string;
  email: string;
  /** What its owner or an administrator called it. */
  name?: string;
  role?: Role;
  isVerified: boolean;
  isDisabled: boolean;
  /** ISO 8601; absent for whoever has never signed in. */
  lastSignInAt?: string;
}

/** All accounts of the CRM. Each call rejects with `sign_in_unavailable` while nobody answers. */
export interface StaffAccounts {
  /** In no particular order. */
  list(): Promise<StaffAccount[]>;
  find(uid: string): Promise<StaffAccount | undefined>;
  findByEmail(email: string): Promise<StaffAccount | undefined>;
  /** Without a password, a role or a verified address. Rejects with `account_exists` where the address
   *  has an account. */
  create(account: { uid: string; email: string; name: string }): Promise<void>;
  rename(uid: string, name: string): Promise<void>;
  setRole(uid: string, role: Role): Promise<void>;
  setDisabled(uid: string, isDisabled: boolean): Promise<void>;
  /** No sign-in of before counts any more, wherever that is asked; to the second. */
  endSignIns(uid: string): Promise<void>;
  /** Has a link mailed by which the owner of the address chooses a password, and so shows that the
   *  address is theirs. Rejects with `invitation_not_sent`. */
  mailPasswordLink(email: string): Promise<void>;
}

/** Does one piece of work at a time, over all processes. Rejects with `staff_busy` when others take too
 *  long, and with whatever the work rejects with. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;
