import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectGoodLooks } from './kit/good-looks.ts';
import { issueReport } from './kit/report-link.ts';
import { expect, test } from './kit/test.ts';

// A headless browser says so, and is rightly taken for a scanner.
const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';
test.use({ userAgent });

const download = async (page: Page) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), start: bytes.subarray(0, 2).toString() };
};

const zip = { name: expect.stringMatching(/^DN-1001-youtube-.*\.zip$/), start: 'PK' };

test(
  'a partner downloads the report of a mail, and opening its link is no download',
  { tag: '@phone' },
  async ({ page }) => {
    const link = await issueReport();
    await page.goto(link.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^YouTube Report, \w+ \d{4}$/);
    await expect(page.getByText('DN-1001')).toBeVisible();
    expect(await link.receipts()).toEqual([]);
    expect(await download(page)).toEqual(zip);
    await expect(page.getByRole('status')).toContainText('Your download starts');
    expect(await link.receipts()).toMatchObject([{ by: 'person' }]);
  },
);

test(
  'a partner without scripts gets the report all the same',
  { tag: '@phone' },
  async ({ browser }) => {
    const link = await issueReport();
    const page = await browser.newPage({ javaScriptEnabled: false, userAgent });
    await page.goto(link.url);
    expect(await download(page)).toEqual(zip);
    expect(await link.receipts()).toMatchObject([{ by: 'person' }]);
  },
);

test(
  'a link that was taken back says so, before the click and after',
  { tag: '@phone' },
  async ({ page, expectConsoleErrors }) => {
    // The browser writes the statuses of refusals to the console by itself.
    expectConsoleErrors(/410 \(Gone\)/, /404 \(Not Found\)/);
    const link = await issueReport();
    await page.goto(link.url);
    await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
    await link.revoke();
    await page.getByRole('button', { name: 'Download' }).click();
    await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
    await page.goto(link.url);
    await expect(page.getByRole('status')).toContainText('Look for a newer mail');
    await page.goto(`${link.url}x`);
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  },
);

test('the page of a report is accessible and fits', async ({ page }) => {
  await page.goto((await issueReport()).url);
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
  await expectGoodLooks(page);
});
