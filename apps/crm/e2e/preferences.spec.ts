import { expectOutcome, freshAddress, outcomeOf, sendReviewed, writeMail } from './kit/compose.ts';
import { footerLink, openMail } from './kit/mailbox.ts';
import { expect, test } from './kit/test.ts';

test('a recipient pauses and leaves by the link of a mail, undoes it, and is heard each time', async ({
  page,
  context,
  openAs,
}) => {
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  const subject = `Hello ${ana}`;
  await openAs('outreach', '/compose');
  await writeMail(page, { to: [ana, bo], subject, html: '<p>Hello</p>' });
  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 2 accepted');

  const reader = await context.newPage();
  await openMail(reader, ana, subject);
  await reader.goto(await footerLink(reader));
  await reader.getByRole('link', { name: 'choose or pause your mail' }).click();
  await expect(reader.getByText('a***@example.com')).toBeVisible();
  const newsletter = reader.getByLabel('Newsletter');
  await expect(newsletter).toBeChecked();
  await expect(reader.getByRole('button', { name: 'Save' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  // By keyboard alone.
  await newsletter.focus();
  await reader.keyboard.press('Space');
  await expect(reader.getByRole('status')).toContainText('Newsletter: stops');
  await reader.getByLabel('No pause').focus();
  await reader.keyboard.press('ArrowDown');
  await expect(reader.getByRole('status')).toContainText('Pause: until');
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { name: 'Saved' })).toBeFocused();
  await reader.reload();
  await expect(reader.getByLabel('as now')).toBeChecked();
  await expect(newsletter).not.toBeChecked();

  await page.getByRole('button', { name: 'Use this mail again' }).click();
  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 1 accepted + 1 suppressed');
  await expect(outcomeOf(page, ana)).toContainText('Wants a rest from our mail for a while');

  await reader.getByRole('button', { name: 'All off' }).click();
  await reader.getByRole('button', { name: 'Save' }).click();
  await expect(reader.getByText('All lists: stop')).toBeVisible();
  await reader.getByRole('button', { name: 'Undo' }).click();
  await expect(reader.getByRole('heading', { name: 'Undone' })).toBeFocused();
  await expect(reader.getByLabel('Payout reports')).toBeChecked();
  await reader.getByRole('button', { name: 'All on' }).click();
  await reader.getByLabel('No pause').check();
  await reader.getByRole('button', { name: 'Save' }).click();
  await expect(reader.getByText('Pause: ends now')).toBeVisible();

  await page.getByRole('button', { name: 'Use this mail again' }).click();
  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 2 accepted');
});

test('away from the network nothing is lost, and a second try works', async ({
  page,
  context,
  openAs,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
  const cy = freshAddress('cy');
  await openAs('outreach', '/compose');
  await writeMail(page, { to: [cy], subject: `Hello ${cy}`, html: '<p>Hello</p>' });
  await sendReviewed(page, '1 person');
  await openMail(page, cy, `Hello ${cy}`);
  const { search } = new URL(await footerLink(page));
  await page.goto(`/preferences${search}`);
  await page.getByLabel('Outreach').uncheck();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('We got no answer');
  await expect(page.getByLabel('Outreach')).not.toBeChecked();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeFocused();
});

test('a broken link says so in plain words', async ({ page, expectConsoleErrors }) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  for (const address of ['/preferences?data=broken', '/preferences']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  }
});

test('without scripts the footer link leads to a form that unsubscribes', async ({
  browser,
  page,
  openAs,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/409 \(Conflict\)/);
  const di = freshAddress('di');
  const subject = `Hello ${di}`;
  await openAs('outreach', '/compose');
  await writeMail(page, { to: [di], subject, html: '<p>Hello</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  const result = page.url();
  await openMail(page, di, subject);
  const link = await footerLink(page);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(link);
  await reader.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(reader.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
  await plain.close();

  await page.goto(result);
  await page.getByRole('button', { name: 'Use this mail again' }).click();
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 suppressed');
});
