import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { openMail, press } from './kit/mailbox.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

test('what was just sent and read is on the dashboard, and each number opens its rows', async ({
  page,
  context,
  openAsNew,
}) => {
  const recipient = freshAddress('ana');
  const subject = freshName('Hello');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [recipient], subject, html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  const inbox = await context.newPage();
  await openMail(inbox, recipient, subject);

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  const totals = page.getByLabel('Totals');
  // What comes right upon the delivery is taken for a machine's: a person has to come after it.
  await refreshUntil(page, async () => {
    await press(inbox, 'Open');
    const opens = totals.getByRole('link', { name: /\d opens?$/ });
    await expect(opens.first()).toBeVisible({ timeout: 3000 });
  });
  await page.getByRole('button', { name: '7 days' }).click();
  await expect(page).toHaveURL(/period=7d/);
  await totals
    .getByRole('link', { name: /mails? sent$/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: recipient }).first()).toBeVisible();
  await page.goBack();

  const week = page.getByRole('grid', { name: 'Opens and clicks by hour and weekday' });
  await week.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Tuesday, 00:00 to 01:00')).toBeVisible();
  const table = page.getByRole('group', { name: 'Week shown as' });
  await table.getByRole('button', { name: 'Table' }).click();
  const hours = page.getByRole('table', { name: 'Opens and clicks by hour and weekday' });
  await hours.getByRole('button').first().click();
  await page.getByRole('list', { name: 'Its days' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/tracking\?.*startDate=/);
  await expect(page.getByRole('table')).toBeVisible();
});

test('a source that fails says so, and hides nothing else', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/503/);
  const headers = { 'access-control-allow-origin': '*' };
  await page.route('**/outreach/delivery-gaps', (route) =>
    route.fulfill({ status: 503, headers, json: { success: false } }),
  );
  await openAsNew('finance', '/');
  const attention = page.getByRole('region', { name: 'Needs attention' });
  const failure = attention.getByRole('alert');
  await expect(failure).toContainText('What the mail providers told could not be read');
  await expect(page.getByRole('region', { name: 'Payout runs to approve' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Campaigns under way' })).toBeVisible();
  await page.unroute('**/outreach/delivery-gaps');
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(failure).toHaveCount(0);
});
