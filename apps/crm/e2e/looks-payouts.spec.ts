import { freshAddress } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { chooseFile, linesFor } from './kit/payouts.ts';
import { partnerFiles, removeFile } from './kit/report-files.ts';
import { expect, test } from './kit/test.ts';

test('the way of a payout run is accessible and fits', async ({ page, openAsNew }) => {
  const lena = freshAddress('a.rather.long.name.for.an.address');
  const lines = linesFor({ lena, halcyon: 'no address' });
  await openAsNew('finance', '/payout-runs');
  await expectGoodLooks(page);
  await page.goto('/payout-runs/new');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expectGoodLooks(page);
  await chooseFile(page, lines);
  await expect(page.locator('iframe')).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await expect(page.getByText('1 error stands')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Rows' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Row 2' }).first().click();
  await expect(
    page.getByRole('dialog').locator('iframe').or(page.getByText('no address')).first(),
  ).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/payout-runs');
  await expect(page.getByRole('table', { name: 'Payout runs' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/reports/not-collected');
  await expect(page.getByLabel('Month')).toBeVisible();
  await expectGoodLooks(page);
});

test('report files are accessible and fit', async ({ page, openAsNew, expectConsoleErrors }) => {
  expectConsoleErrors(/status of 404/);
  const { id, keys } = await partnerFiles();
  await openAsNew('finance', '/reports?folder=Distro/2026/');
  await expect(page.getByRole('link', { name: '09', exact: true })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto(`/reports?partner=${id}`);
  await page
    .getByRole('button', { name: `${id}.csv` })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show preview' }).click();
  await expect(page.getByRole('cell', { name: 'Spotify' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await removeFile(keys[0] ?? '');
  await page.getByRole('button', { name: 'Choose all on this page' }).click();
  await page.getByRole('button', { name: 'Download 3 as ZIP' }).click();
  await expect(page.getByText('1 file could not be downloaded')).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/reports?partner=nobody');
  await expect(page.getByRole('heading', { name: 'No files of nobody' })).toBeVisible();
  await expectGoodLooks(page);
});
