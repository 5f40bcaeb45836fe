import { expectGoodLooks } from './kit/good-looks.ts';
import { expect, test } from './kit/test.ts';

test('templates are accessible and fit', async ({ page, openAs }) => {
  await openAs('outreach', '/templates');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('link', { name: 'welcome-template' }).click();
  await expect(page.locator('iframe')).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/templates/welcome-template/new-version');
  await expect(page.locator('iframe')).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/new-template');
  await expect(page.getByText('Nothing to preview yet')).toBeVisible();
  await expectGoodLooks(page);
});
