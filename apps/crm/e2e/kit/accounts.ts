import { expect } from '@playwright/test';
import { createAccount } from '@distronation/local-cloud';
import { readUrls } from './urls.ts';

/** A colleague who is nobody else's; resolves to the part of the address before the @, which is the
 *  account's id, too. */
export const newAccount = async (role: string, emailVerified = true): Promise<string> => {
  const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
  await createAccount(readUrls().auth, { name, role, emailVerified });
  return name;
};

/** What an administrator does elsewhere. */
export const setDisabled = async (name: string, isDisabled: boolean): Promise<void> => {
  const path = 'identitytoolkit.googleapis.com/v1/projects/demo-distro-nation/accounts:update';
  const { status } = await fetch(`${readUrls().auth}/${path}`, {
    method: 'POST',
    headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
    body: JSON.stringify({ localId: name, disableUser: isDisabled }),
  });
  expect(status).toBe(200);
};
