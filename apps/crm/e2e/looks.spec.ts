import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

test('the public page is accessible and fits', async ({ page }) => {
  await page.goto('/unsubscribe?email=ana%40example.com&topic=outreach&data=token');
  await expect(page.getByRole('button', { name: 'Unsubscribe' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/unsubscribe?status=invalid');
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await expectGoodLooks(page);
});

test('the preferences page is accessible and fits', async ({ page }) => {
  const topics = ['newsletter', 'outreach'].map((topic) => ({ topic, subscribed: true }));
  await page.route('**/outreach/preferences?*', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: { data: { email: 'a***@example.com', topics, blocked: true } },
    }),
  );
  await page.goto('/preferences?data=token');
  await expect(page.getByLabel('Newsletter')).toBeChecked();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'All off' }).click();
  await page.getByLabel('90 days').check();
  await expectGoodLooks(page);
});

test('the pages before signing in are accessible and fit', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
  await expectGoodLooks(page);
});

test('the way of its numbers is accessible and fits', async ({ page, openAsNew }) => {
  const campaign = freshName('a rather long name for a campaign');
  const recipient = freshAddress('a.rather.long.name.for.an.address');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [recipient], subject: 'Hello', html: '<p>Hi</p>', campaign });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await page.getByRole('link', { name: `Numbers of ${campaign}` }).click();
  await refreshUntil(page, async () => {
    await expect(page.getByRole('link', { name: '1 mail delivered' })).toBeVisible();
  });
  await expect(page.getByRole('slider', { name: 'Delivered by day' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Table' }).click();
  await expectGoodLooks(page);

  await page.goto('/campaigns/numbers?period=custom');
  await expect(page.getByRole('heading', { name: 'Choose two days' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/campaigns/numbers');
  await expect(page.getByRole('table', { name: 'Campaigns' })).toBeVisible();
  await expectGoodLooks(page);

  await page.goto(`/tracking?${new URLSearchParams({ recipientEmail: recipient })}`);
  await expect(page.getByRole('link', { name: recipient }).first()).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('link', { name: recipient }).first().click();
  await expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/tracking?eventType=eaten');
  await expect(page.getByText('These filters ask for nothing')).toBeVisible();
  await expectGoodLooks(page);
});

test('a page that does not exist is accessible and fits', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/nowhere');
  await expectGoodLooks(page);
});
