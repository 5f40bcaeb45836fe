import { expectGoodLooks } from './kit/good-looks.ts';
import { expect, test } from './kit/test.ts';

test('templates are accessible and fit', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/templates');
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

test('help with writing and the palette are accessible and fit', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/compose');
  await page.getByRole('button', { name: 'Suggest subjects' }).click();
  await page.getByLabel('What is the mail about?').fill('Our autumn statements');
  await page.getByRole('button', { name: 'Suggest', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Suggestions' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'A draft' }).click();
  await page.getByRole('button', { name: 'Suggest', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Insert the draft' })).toBeVisible();
  await expectGoodLooks(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('option', { selected: true })).toBeVisible();
  await expectGoodLooks(page);
  await palette.getByRole('combobox').fill('shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectGoodLooks(page);
});
