import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { newAccount } from './kit/accounts.ts';
import { expectOutcome, freshAddress, sendReviewed, writeMail } from './kit/compose.ts';
import { importFile } from './kit/contacts.ts';
import { footerLink, openMail } from './kit/mailbox.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

/** Somebody who left by the link of a mail. */
const leaver = async (page: Page, name: string): Promise<string> => {
  const address = freshAddress(name);
  await writeMail(page, { to: [address], subject: `Hello ${address}`, html: '<p>Hello</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await openMail(page, address, `Hello ${address}`);
  await page.goto(await footerLink(page));
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
  return address;
};

const entries = (page: Page) => page.getByRole('table', { name: 'Entries' });

const unfold = async (page: Page) => {
  await page.getByRole('search', { name: 'Filter entries' }).waitFor();
  const fold = page.getByRole('button', { name: /^Filter/ });
  if (await fold.isVisible()) await fold.click();
};

test('an administrator finds what somebody chose, how, and from where', async ({
  page,
  openAsNew,
}) => {
  await openAsNew('admin', '/compose');
  const ana = await leaver(page, 'ana');
  await page.goto('/audit');
  await unfold(page);
  await page.getByLabel('Whom or what').fill(ana);
  await page.getByLabel('Whom or what').press('Enter');
  await expect(page).toHaveURL(new RegExp(`subject=${encodeURIComponent(ana)}$`));
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  const left = entries(page).getByRole('row').filter({ hasText: 'Unsubscribed' });
  await expect(left).toContainText('Outreach: unsubscribed, was subscribed by default');
  await expect(left).toContainText('The recipient');

  await left.getByRole('link').click();
  const panel = page.getByRole('dialog', { name: 'Unsubscribed' });
  await expect(panel.getByText('By the unsubscribe button or link of a mail')).toBeVisible();
  await expect(panel.getByText('127.0.0.1')).toBeVisible();
  await page.reload();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/entry=/);

  await unfold(page);
  await page.getByLabel('What', { exact: true }).selectOption('Subscribed again');
  await expect(page.getByRole('heading', { name: 'No entry matches' })).toBeVisible();
  await page.goBack();
  await expect(left).toBeVisible();

  await page.goto('/audit?actor=Ola&from=soon');
  await expect(page.getByText('Nobody is called that')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'These filters ask for nothing' })).toBeVisible();
});

test('a long record is read to its end and back, each entry once', async ({ page, openAs }) => {
  const admin = await newAccount('admin');
  await openAs(admin, '/contacts');
  const added = Array.from({ length: 12 }, (_, index) => freshAddress(`p${index}`));
  await importFile(page, 'twelve.csv', ['email', ...added]);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 12 rows' }).click();
  await expect(page.getByText('The import is done')).toBeVisible();

  await page.goto(
    `/audit?${new URLSearchParams({ action: 'contact.create', actor: `staff:${admin}` })}`,
  );
  await refreshUntil(page, async () => {
    await expect(page.getByText('12 entries', { exact: true })).toBeVisible({ timeout: 3000 });
  });
  await page.route(/\/audit\?.*limit=50/, (route) =>
    route.continue({ url: route.request().url().replace('limit=50', 'limit=5') }),
  );
  await page.reload();
  const rows = entries(page).getByRole('row').filter({ hasText: 'Contact created' });
  const seen: string[] = [];
  for (const place of ['Entries 1–5', 'Entries 6–10', 'Entries 11–12 of 12']) {
    await expect(page.getByText(place, { exact: true })).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    seen.push(...(await rows.allTextContents()));
    if (!place.endsWith('12')) await page.getByRole('link', { name: 'Older' }).click();
  }
  expect(added.filter((address) => seen.some((row) => row.includes(address)))).toEqual(added);
  expect(new Set(seen).size).toBe(12);

  await rows.first().getByRole('link').click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page.getByText('Entries 6–10', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page).not.toHaveURL(/cursor/);
});

test('what is found is exported', async ({ page, openAsNew }) => {
  await page.addInitScript(() => delete window.showSaveFilePicker);
  await openAsNew('admin', '/compose');
  const bo = await leaver(page, 'bo');
  await page.goto(`/audit?${new URLSearchParams({ subject: bo })}`);
  await expect(entries(page)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('audit.csv');
  const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(head).toContain('time,action,actor,method');
  expect(lines.every((line) => line.includes(bo))).toBe(true);
  expect(lines.filter((line) => line.includes('consent.unsubscribe'))).toHaveLength(1);
});

test('a colleague who is no administrator reads about one person, and not from where they came', async ({
  page,
  openAsNew,
}) => {
  await openAsNew('outreach', '/compose');
  const cy = await leaver(page, 'cy');
  await page.goto('/audit');
  await expect(page.getByRole('heading', { name: 'Whose choices?' })).toBeVisible();
  await page.getByLabel('Whom').fill('cy');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Write a whole address')).toBeVisible();
  await page.getByLabel('Whom').fill(cy);
  await page.getByRole('button', { name: 'Apply' }).click();
  await entries(page)
    .getByRole('row')
    .filter({ hasText: 'Unsubscribed' })
    .getByRole('link')
    .click();
  const panel = page.getByRole('dialog', { name: 'Unsubscribed' });
  await expect(panel.getByText('Outreach: unsubscribed')).toBeVisible();
  await expect(panel.getByText('Traces')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export CSV' })).toHaveCount(0);
});
