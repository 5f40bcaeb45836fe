import { expect, it } from 'vitest';
import type { StaffAccounts } from '../ports.ts';

interface Subject {
  accounts: StaffAccounts;
  /** What the owner of an account does with their password. */
  signIn: (uid: string) => Promise<void>;
  /** Epoch milliseconds since when sign-ins of the account count. */
  signInsCountFrom: (uid: string) => Promise<number>;
  /** How many links for a password were mailed to somebody. */
  linksMailedTo: (email: string) => Promise<number>;
}

/** Nobody else's, in a project that tests share. */
const fresh = () => {
  const uid = crypto.randomUUID();
  return { uid, email: `${uid}@distro-nation.com`, name: 'Ana Lind' };
};

/** What all accounts must do, those in memory and those in Firebase alike. */
export const accountsSuite = (make: () => Subject): void => {
  it('begin without a role, a verified address or a sign-in', async () => {
    const { accounts } = make();
    const account = fresh();
    await accounts.create(account);
    const expected = { ...account, isVerified: false, isDisabled: false };
    expect(await accounts.find(account.uid)).toEqual(expected);
    expect(await accounts.findByEmail(account.email)).toEqual(expected);
    expect(await accounts.list()).toContainEqual(expected);
  });

  it('are one for each address', async () => {
    const { accounts } = make();
    const account = fresh();
    await accounts.create(account);
    const again = { ...account, uid: crypto.randomUUID() };
    await expect(accounts.create(again)).rejects.toMatchObject({ code: 'account_exists' });
    expect(await accounts.find(again.uid)).toBeUndefined();
  });

  it('that do not exist are not found', async () => {
    const { accounts } = make();
    const { uid, email } = fresh();
    expect(await accounts.find(uid)).toBeUndefined();
    expect(await accounts.findByEmail(email)).toBeUndefined();
  });

  it('keep each change, and what it leaves alone', async () => {
    const { accounts } = make();
    const account = fresh();
    await accounts.create(account);
    await accounts.setRole(account.uid, 'finance');
    await accounts.setDisabled(account.uid, true);
    await accounts.rename(account.uid, 'Ana Berg');
    expect(await accounts.find(account.uid)).toMatchObject({
      ...account,
      name: 'Ana Berg',
      role: 'finance',
      isDisabled: true,
    });
    await accounts.setRole(account.uid, 'viewer');
    await accounts.setDisabled(account.uid, false);
    expect(await accounts.find(account.uid)).toMatchObject({ role: 'viewer', isDisabled: false });
  });

  it('tell when their owner has signed in last', async () => {
    const { accounts, signIn } = make();
    const { uid, ...account } = fresh();
    const before = Date.now() - 1_000;
    await accounts.create({ uid, ...account });
    await signIn(uid);
    const { lastSignInAt = '' } = (await accounts.find(uid)) ?? {};
    expect(Date.parse(lastSignInAt)).toBeGreaterThanOrEqual(before);
  });

  it('count no sign-in from before they were ended', async () => {
    const { accounts, signIn, signInsCountFrom } = make();
    const account = fresh();
    await accounts.create(account);
    await signIn(account.uid);
    const second = 1_000;
    const before = Math.floor(Date.now() / second) * second;
    await accounts.endSignIns(account.uid);
    expect(await signInsCountFrom(account.uid)).toBeGreaterThanOrEqual(before);
  });

  it('have a link mailed to the address of an account, and to no other', async () => {
    const { accounts, linksMailedTo } = make();
    const account = fresh();
    await accounts.create(account);
    await accounts.mailPasswordLink(account.email);
    expect(await linksMailedTo(account.email)).toBe(1);
    const stranger = fresh();
    await expect(accounts.mailPasswordLink(stranger.email)).rejects.toMatchObject({
      code: 'invitation_not_sent',
    });
    expect(await linksMailedTo(stranger.email)).toBe(0);
  });
};
