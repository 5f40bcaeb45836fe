import { z } from 'zod';
import { names } from '../names.ts';

export interface StaffAccount {
  /** The part before the @, and the account's id. */
  name: string;
  role: string;
  emailVerified: boolean;
}

export const staffPassword = 'distro-nation';

export const staffAccounts: readonly StaffAccount[] = [
  { name: 'admin', role: 'admin', emailVerified: true },
  { name: 'finance', role: 'finance', emailVerified: true },
  // A second one, as no payout run goes out by one person alone.
  { name: 'finance2', role: 'finance', emailVerified: true },
  { name: 'outreach', role: 'outreach', emailVerified: true },
  { name: 'viewer', role: 'viewer', emailVerified: true },
  { name: 'unverified', role: 'outreach', emailVerified: false },
];

/** Creates the accounts that are missing; one that exists keeps its password and its role. */
export const createStaff = async (authUrl: string): Promise<void> => {
  await Promise.all(staffAccounts.map((account) => createAccount(authUrl, account)));
};

/** Leaves an account of that name as it is. */
export const createAccount = async (
  authUrl: string,
  { name, role, emailVerified }: StaffAccount,
): Promise<void> => {
  const isNew = await postAsOwner(authUrl, 'accounts', {
    localId: name,
    email: `${name}@${names.staffDomain}`,
    displayName: name.charAt(0).toUpperCase() + name.slice(1),
    password: staffPassword,
    emailVerified,
  });
  if (!isNew) return;
  await postAsOwner(authUrl, 'accounts:update', {
    localId: name,
    customAttributes: JSON.stringify({ role }),
    // As somebody who has been here for a while.
    createdAt: String(Date.now() - 30 * dayMs),
    lastLoginAt: String(Date.now() - dayMs),
  });
};

const dayMs = 86_400_000;

const alreadyThere = ['DUPLICATE_LOCAL_ID', 'EMAIL_EXISTS'];
const refusal = z.object({ error: z.object({ message: z.string() }) });

/** False when the account exists already. */
const postAsOwner = async (authUrl: string, method: string, body: object): Promise<boolean> => {
  const path = `identitytoolkit.googleapis.com/v1/projects/${names.firebaseProject}/${method}`;
  const response = await fetch(`${authUrl}/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return true;
  const { error } = refusal.parse(await response.json());
  if (alreadyThere.includes(error.message)) return false;
  throw new Error(`The Firebase Auth emulator refused ${method}: ${error.message}`);
};
