import { sendReviewed, writeMail } from './kit/compose.ts';
import { expect, signIn, test } from './kit/test.ts';

test('a page that was asked for comes after signing in', async ({ page, openAs }) => {
  await openAs('outreach', '/sent/unknown?outcome=failed');
  await expect(page).toHaveURL(/\/sent\/unknown\?outcome=failed$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This result is no longer here' })).toBeVisible();
});

test('a wrong password is told in plain words', async ({ page, expectConsoleErrors }) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  await page.goto('/sign-in');
  await signIn(page, 'outreach', 'wrong');
  await expect(page.getByRole('alert')).toContainText('That did not match an account');
});

test('a draft outlives a reload, and leaves with the one who wrote it', async ({
  page,
  openAs,
}) => {
  await openAs('outreach', '/compose');
  await page.getByLabel('Subject').fill('Half a thought');
  await page.reload();
  await expect(page.getByLabel('Subject')).toHaveValue('Half a thought');

  const menu = page.getByRole('button', { name: 'Open navigation' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'admin');
  await expect(page.getByLabel('Subject')).toHaveValue('');
});

test('a viewer is told that sending is not theirs', async ({
  page,
  openAs,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/403 \(Forbidden\)/);
  await openAs('viewer', '/compose');
  await writeMail(page, { to: ['ana@example.com'], subject: 'Hello', html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expect(page.getByRole('alert')).toContainText('Your account may not do this');
  await expect(page.getByRole('alert')).toContainText('Nothing was sent');
});

test('whoever has not verified their address learns it before they write', async ({
  page,
  openAs,
}) => {
  await openAs('unverified', '/compose');
  await expect(page.getByText('Verify your e-mail address')).toBeVisible();
});
