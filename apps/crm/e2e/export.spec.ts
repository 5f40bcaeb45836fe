import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

/** Twelve events, which come to the export five at a time. */
const sendSix = async (page: Page, campaign: string) => {
  const to = Array.from({ length: 6 }, (_, index) => freshAddress(`p${index}`));
  await page.route(/tracking-data.*limit=1000/, (route) =>
    route.continue({ url: route.request().url().replace('limit=1000', 'limit=5') }),
  );
  await writeMail(page, { to, subject: 'Hello', html: '<p>Hello</p>', campaign });
  await sendReviewed(page, '6 people');
  await expectOutcome(page, '6 = 6 accepted');
  await page.goto(`/tracking?${new URLSearchParams({ campaignId: campaign })}`);
  await refreshUntil(page, async () => {
    await expect(page.getByText('1–12 of 12')).toBeVisible({ timeout: 3000 });
  });
};

/** As a browser that writes to the disk piece by piece, into a file that needs no dialog. */
const saveWithoutAsking = (page: Page) =>
  page.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    };
  });

const savedText = (page: Page, name: string) =>
  page.evaluate(async (fileName) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(fileName);
    return (await handle.getFile()).text();
  }, name);

const linesOf = (text: string) => text.trimEnd().split('\r\n');

test('all rows of a list are exported, also those of its other pages', async ({
  page,
  openAsNew,
}) => {
  await page.addInitScript(() => delete window.showSaveFilePicker);
  // A spreadsheet would run this name.
  const campaign = freshName('=1+1');
  await openAsNew('outreach', '/compose');
  await sendSix(page, campaign);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('events.csv');
  const lines = linesOf(await readFile(await file.path(), 'utf8'));
  expect(lines).toHaveLength(13);
  expect(lines.slice(1).filter((line) => line.includes(`,'${campaign},`))).toHaveLength(12);
  await expect(page.getByText('Exported 12 rows')).toBeVisible();
});

test('an export goes to the disk as it comes, and stops when it is cancelled', async ({
  page,
  openAsNew,
}) => {
  await saveWithoutAsking(page);
  await openAsNew('outreach', '/compose');
  await sendSix(page, freshName('export'));

  let held = true;
  await page.route(/tracking-data.*cursor=/, (route) => (held ? undefined : route.fallback()));
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(page.getByText('5 of 12 rows so far.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('so far.')).toHaveCount(0);
  expect(await savedText(page, 'events.csv')).toBe('');

  held = false;
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(page.getByText('Exported 12 rows')).toBeVisible();
  expect(linesOf(await savedText(page, 'events.csv'))).toHaveLength(13);
});
