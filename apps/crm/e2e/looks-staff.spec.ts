import { expectGoodLooks } from './kit/good-looks.ts';
import { expect, test } from './kit/test.ts';

test('accounts, and one’s own, are accessible and fit', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  await openAsNew('admin', '/staff');
  await expect(page.getByRole('row').filter({ hasText: 'Outreach' }).first()).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('E-mail address').fill('ana@example.com');
  await page.getByLabel('Name').fill('Ana');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('It must end in @distro-nation.com')).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Change your password' }).click();
  await expect(page.getByText('Enter your current password')).toBeVisible();
  await expectGoodLooks(page);
});

test('where the links lead that Firebase mails is accessible and fits', async ({
  page,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  await page.goto('/account-link?mode=resetPassword&oobCode=used&apiKey=key');
  await expect(page.getByText('This link does not work any more')).toBeVisible();
  await expectGoodLooks(page);
  await page.route('**/accounts:resetPassword?*', (route) =>
    route.fulfill({ json: { email: 'ana@distro-nation.com', requestType: 'PASSWORD_RESET' } }),
  );
  await page.reload();
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Use at least 12 characters')).toBeVisible();
  await expectGoodLooks(page);
});
