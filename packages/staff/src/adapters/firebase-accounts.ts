import { DomainError } from '@distronation/common';
import { role } from '@distronation/contracts';
import type { Auth, UserMetadata, UserRecord } from 'firebase-admin/auth';
import * as z from 'zod';
import type { StaffAccount, StaffAccounts } from '../ports.ts';

const pageSize = 1_000;

const failure = z.object({ code: z.string() });

const codeOf = (error: unknown): string | undefined => failure.safeParse(error).data?.code;

const giveUp = (cause: unknown): never => {
  throw new DomainError('sign_in_unavailable', { cause });
};

/** A sign-in in the very second in which the account was made is none: nobody but us makes accounts,
 *  and some of Firebase writes it down for all of them. */
const lastSignInOf = ({ creationTime, lastSignInTime }: UserMetadata): string | undefined =>
  lastSignInTime && lastSignInTime !== creationTime
    ? new Date(lastSignInTime).toISOString()
    : undefined;

const accountOf = (user: UserRecord): StaffAccount => {
  const { uid, email = '', displayName, emailVerified, disabled, customClaims, metadata } = user;
  const granted = role.safeParse(customClaims?.['role']).data;
  const lastSignInAt = lastSignInOf(metadata);
  return {
    uid,
    email,
    isVerified: emailVerified,
    isDisabled: disabled,
    ...(displayName ? { name: displayName } : {}),
    ...(granted ? { role: granted } : {}),
    ...(lastSignInAt ? { lastSignInAt } : {}),
  };
};

/** Accounts in Firebase, by the Admin SDK. Mail is sent by `mailPasswordLink`, for which the SDK has no
 *  method. */
export const firebaseAccounts = (
  auth: Auth,
  mailPasswordLink: StaffAccounts['mailPasswordLink'],
): StaffAccounts => {
  const found = async (user: Promise<UserRecord>): Promise<StaffAccount | undefined> => {
    try {
      return accountOf(await user);
    } catch (error) {
      return codeOf(error) === 'auth/user-not-found' ? undefined : giveUp(error);
    }
  };
  return {
    async list() {
      const accounts: StaffAccount[] = [];
      let next: string | undefined;
      do {
        const page = await auth.listUsers(pageSize, next).catch(giveUp);
        accounts.push(...page.users.map(accountOf));
        next = page.pageToken;
      } while (next);
      return accounts;
    },
    find: (uid) => found(auth.getUser(uid)),
    findByEmail: (email) => found(auth.getUserByEmail(email)),
    async create({ uid, email, name }) {
      try {
        await auth.createUser({ uid, email, displayName: name, emailVerified: false });
      } catch (error) {
        if (codeOf(error) !== 'auth/email-already-exists') giveUp(error);
        throw new DomainError('account_exists', { cause: error });
      }
    },
    async rename(uid, name) {
      await auth.updateUser(uid, { displayName: name }).catch(giveUp);
    },
    async setRole(uid, granted) {
      const { customClaims } = await auth.getUser(uid).catch(giveUp);
      await auth.setCustomUserClaims(uid, { ...customClaims, role: granted }).catch(giveUp);
    },
    async setDisabled(uid, isDisabled) {
      await auth.updateUser(uid, { disabled: isDisabled }).catch(giveUp);
    },
    async endSignIns(uid) {
      await auth.revokeRefreshTokens(uid).catch(giveUp);
    },
    mailPasswordLink,
  };
};
