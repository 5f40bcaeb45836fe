import type { Page } from '@playwright/test';
import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { writeUnproven } from './kit/letters.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

const cardOf = (page: Page, subject: string) =>
  page.getByRole('list', { name: 'Mails that wait' }).getByRole('listitem', { name: subject });

/** A mail to us in the name of somebody who was written to, as its card on the page. */
const arrive = async (page: Page, from: string) => {
  const subject = freshName('Take me off your list');
  await writeMail(page, { to: [from], subject: 'Hello', html: '<p>Hello</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await writeUnproven(from, { from, subject });
  await page.goto('/consent/undecided');
  const card = cardOf(page, subject);
  await refreshUntil(page, async () => {
    await expect(card).toBeVisible({ timeout: 3000 });
  });
  return { card, subject };
};

const openNavigation = async (page: Page) => {
  const toggle = page.getByRole('button', { name: 'Open navigation' });
  if (await toggle.isVisible()) await toggle.click();
};

test('a colleague reads a mail in doubt, has its sender leave, and the record tells of it', async ({
  page,
  openAsNew,
}) => {
  const ana = freshAddress('ana');
  await openAsNew('outreach', '/compose');
  const { card } = await arrive(page, ana);
  await expect(card.getByText('Nothing proves who sent it')).toBeVisible();
  await expect(card.getByText('DMARC: Failed')).toBeVisible();
  await openNavigation(page);
  await expect(page.getByRole('link', { name: /^Undecided \d+\+? waiting$/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await card.getByLabel('Unsubscribe whom').fill('ana');
  await card.getByRole('button', { name: 'Unsubscribe…' }).click();
  await expect(card.getByText('Write a whole address')).toBeVisible();
  await card.getByLabel('Unsubscribe whom').fill(ana);
  await card.getByLabel('All mail').check();
  await card.getByRole('button', { name: 'Unsubscribe…' }).click();
  await page.getByRole('button', { name: 'Not yet' }).click();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Unsubscribe…' }).click();
  await expect(page.getByRole('dialog')).toContainText('all mail');
  await page.getByRole('dialog').getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(page.getByText('Unsubscribed', { exact: true })).toBeVisible();
  await expect(card).toHaveCount(0);

  await page.goto('/audit');
  await page.getByLabel('Whom').fill(ana);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  const record = page.getByRole('table', { name: 'Entries' });
  await expect(record.getByText('Undecided mail: unsubscribed')).toBeVisible();
  await expect(record.getByText('All mail: left')).toBeVisible();
});

test('a mail is dismissed by keyboard, and who comes later hears that it is decided', async ({
  page,
  context,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/404 \(Not Found\)/);
  await openAsNew('outreach', '/compose');
  const { card, subject } = await arrive(page, freshAddress('bo'));
  const late = await context.newPage();
  await late.goto('/consent/undecided');
  await expect(cardOf(late, subject)).toBeVisible();

  await card.getByRole('button', { name: 'Dismiss…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dismissed')).toBeVisible();
  await expect(card).toHaveCount(0);

  await cardOf(late, subject).getByRole('button', { name: 'Dismiss…' }).click();
  await late.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await expect(late.getByText('A colleague has decided about this mail already')).toBeVisible();
  await expect(cardOf(late, subject)).toHaveCount(0);
});

test('whose role decides about no mail is led to none', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/403 \(Forbidden\)/);
  await openAsNew('viewer', '/audit');
  await openNavigation(page);
  await expect(page.getByRole('link', { name: 'Audit' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Undecided/ })).toHaveCount(0);
  await page.goto('/consent/undecided');
  await expect(page.getByText('Your account may not do this')).toBeVisible();
});
