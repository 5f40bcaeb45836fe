import { freshAddress } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { chooseFile, linesFor } from './kit/payouts.ts';
import { expect, test } from './kit/test.ts';

test('the way of a payout run is accessible and fits', async ({ page, openAs }) => {
  const lena = freshAddress('a.rather.long.name.for.an.address');
  const lines = linesFor({ lena, halcyon: 'no address' });
  await openAs('finance', '/payout-runs');
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
