import type { Page } from '@playwright/test';
import { newAccount, setDisabled } from './kit/accounts.ts';
import { openMail } from './kit/mailbox.ts';
import { expect, signIn, test } from './kit/test.ts';

const subject = 'Choose your password for the Distro Nation CRM';

/** Follows the link that was mailed last, to a new password. */
const choosePassword = async (page: Page, email: string, password: string) => {
  // The mail takes a moment to arrive.
  await expect(() => openMail(page, email, subject)).toPass({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Open link' }).click();
  await expect(page.getByText(`For ${email}.`)).toBeVisible();
  await page.getByLabel('New password').fill(password);
  await page.getByLabel('The same again').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your password is set')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();
};

test('a colleague is invited, works by the role that they are given, and is shut out', async ({
  browser,
  page,
  openAsNew,
}) => {
  const name = `ana-${crypto.randomUUID().slice(0, 8)}`;
  const email = `${name}@distro-nation.com`;
  const password = 'three words long';
  await openAsNew('admin', '/staff');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Name').fill(`Ana ${name}`);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Invited');

  const theirs = await (await browser.newContext()).newPage();
  await choosePassword(theirs, email, password);
  await signIn(theirs, name, password);
  await theirs.getByRole('link', { name: 'Compose' }).click();
  await expect(theirs.getByText('Your role does not include sending campaigns')).toBeVisible();
  // Where nothing asks the API by itself.
  await theirs.getByRole('link', { name: 'Profile' }).click();

  await row.getByRole('button', { name: 'Change role…' }).click();
  await page.getByLabel('Role', { exact: true }).selectOption('outreach');
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(row).toContainText('Outreach');
  await theirs.getByRole('link', { name: 'Contacts' }).click();
  await expect(theirs.getByText('You are signed out')).toBeVisible();
  await signIn(theirs, name, password);
  await expect(theirs).toHaveURL(/\/contacts$/);
  await theirs.getByRole('link', { name: 'Compose' }).click();
  await expect(theirs.getByRole('button', { name: 'Review and send' })).toBeVisible();

  await row.getByRole('button', { name: 'Disable…' }).click();
  await page.getByRole('button', { name: 'Disable the account' }).click();
  await expect(row).toContainText('Disabled');
  await theirs.reload();
  await signIn(theirs, name, password);
  await expect(theirs.getByText('This account is switched off')).toBeVisible();
  await theirs.context().close();

  await page.goto('/audit?action=staff.disable');
  await expect(page.getByRole('row').filter({ hasText: `Ana ${name}` })).toContainText('You');
});

test('a forgotten password is chosen anew, nobody learns who has an account, and it is changed', async ({
  page,
  expectConsoleErrors,
}) => {
  // The emulator tells of a stranger, as Firebase does without its protection; the page does not.
  expectConsoleErrors(/400 \(Bad Request\)/);
  const name = await newAccount('viewer');
  const ask = async (email: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('link', { name: 'Forgot password?' }).click();
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText('If there is an account for this address')).toBeVisible();
  };
  await ask('nobody@distro-nation.com');
  await ask(`${name}@distro-nation.com`);
  await choosePassword(page, `${name}@distro-nation.com`, 'another three words');
  await signIn(page, name, 'another three words');

  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByLabel('Name').fill('Vera Dahl');
  await page.getByRole('button', { name: 'Change your name' }).click();
  await expect(page.getByRole('complementary').getByText('Vera Dahl')).toBeVisible();
  await page.getByLabel('Current password').fill('another three words');
  await page.getByLabel('New password').fill('not these words again');
  await page.getByLabel('The new one again').fill('not these words again');
  await page.getByRole('button', { name: 'Change your password' }).click();
  await expect(page.getByText('Changed your password')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out everywhere…' }).click();
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  await expect(page.getByText('You are signed out')).toBeVisible();
  await signIn(page, name, 'not these words again');
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();

  await openMail(page, `${name}@distro-nation.com`, subject);
  await page.getByRole('link', { name: 'Open link' }).click();
  await expect(page.getByText('This link does not work any more')).toBeVisible();
});

test('a half-written mail outlives a token that expires, and a session that is ended', async ({
  page,
  openAs,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/40[01] \((?:Bad Request|Unauthorized)\)/);
  const name = await newAccount('outreach');
  await page.clock.install();
  await openAs(name, '/compose');
  await page.getByLabel('Subject').fill('Half a thought');
  await expect(page.getByText('Your draft is kept.')).toBeVisible();

  const renewed = page.waitForRequest(/securetoken\.googleapis\.com/);
  await page.clock.fastForward('02:00:00');
  await page.getByRole('link', { name: 'Contacts' }).click();
  await renewed;
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
  await page.getByRole('link', { name: 'Compose' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('Half a thought');

  await setDisabled(name, true);
  await page.goto('/campaigns?text=spring');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await setDisabled(name, false);
  await signIn(page, name);
  await expect(page).toHaveURL(/\/campaigns\?text=spring$/);
  await page.getByRole('link', { name: 'Compose' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('Half a thought');
});

test('an address is verified by its link, and the notice goes', async ({
  page,
  openAs,
  expectConsoleErrors,
}) => {
  // Until then the API tells them nothing.
  expectConsoleErrors(/403 \(Forbidden\)/);
  const name = await newAccount('outreach', false);
  const email = `${name}@distro-nation.com`;
  await openAs(name, '/compose');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('The verification link is on its way')).toBeVisible();
  const mail = 'Verify your e-mail address for the Distro Nation CRM';
  await expect(() => openMail(page, email, mail)).toPass({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Open link' }).click();
  await page.getByRole('button', { name: 'Verify this address' }).click();
  await page.getByRole('link', { name: 'Go to the CRM' }).click();
  await expect(page.getByRole('link', { name: 'Profile' })).toBeVisible();
  await expect(page.getByText('Verify your e-mail address')).toHaveCount(0);
});
