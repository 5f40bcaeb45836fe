import { DomainError } from '@distronation/common';
import type { StaffAccount, StaffAccounts } from '../ports.ts';

export interface MemoryAccounts extends StaffAccounts {
  /** Puts an account there as it is. */
  put(account: StaffAccount): void;
  /** What its owner does with their password. */
  signIn(uid: string): void;
  /** Epoch milliseconds since when sign-ins count; 0 when none were ended. */
  signInsCountFrom(uid: string): number;
  /** To whom links for a password were mailed. */
  mailed: string[];
  /** While it is set, Firebase sends nothing. */
  mailOutage: boolean;
}

export const memoryAccounts = (now: () => Date = () => new Date()): MemoryAccounts => {
  const accounts = new Map<string, StaffAccount>();
  const endedAt = new Map<string, number>();
  const byEmail = (email: string) =>
    [...accounts.values()].find((account) => account.email === email.toLowerCase());
  const change = (uid: string, changes: Partial<StaffAccount>) => {
    const account = accounts.get(uid);
    if (!account) throw new DomainError('sign_in_unavailable');
    accounts.set(uid, { ...account, ...changes });
  };
  const fake: MemoryAccounts = {
    list: async () => [...accounts.values()],
    find: async (uid) => accounts.get(uid),
    findByEmail: async (email) => byEmail(email),
    async create({ uid, email, name }) {
      if (byEmail(email)) throw new DomainError('account_exists');
      accounts.set(uid, { uid, email, name, isVerified: false, isDisabled: false });
    },
    rename: async (uid, name) => change(uid, { name }),
    setRole: async (uid, role) => change(uid, { role }),
    setDisabled: async (uid, isDisabled) => change(uid, { isDisabled }),
    endSignIns: async (uid) => void endedAt.set(uid, now().getTime()),
    async mailPasswordLink(email) {
      if (fake.mailOutage || !byEmail(email)) throw new DomainError('invitation_not_sent');
      fake.mailed.push(email);
    },
    put: (account) => void accounts.set(account.uid, account),
    signIn: (uid) => change(uid, { lastSignInAt: now().toISOString() }),
    signInsCountFrom: (uid) => endedAt.get(uid) ?? 0,
    mailed: [],
    mailOutage: false,
  };
  return fake;
};
