import type { Page } from '@playwright/test';
import { freshAddress, freshName } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { expect, test } from './kit/test.ts';

const chooseFile = async (page: Page, lines: readonly string[]) => {
  await page.goto('/contacts/import');
  await expect(page.getByRole('heading', { name: 'Drop a CSV file here' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByLabel('CSV file').setInputFiles({
    name: 'a file with a rather long name.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
};

test('the way of an import is accessible and fits', async ({ page, openAsNew }) => {
  const [ana, bo] = [freshAddress('a.rather.long.name.for.an.address'), freshAddress('bo')];
  await openAsNew('outreach', '/contacts');
  await chooseFile(page, [
    'email,name,tags,City',
    `${ana},Ana,label,Oslo`,
    `${bo},Bo,,`,
    'nobody,,,',
  ]);
  await expect(page.getByRole('table', { name: 'Columns of the file' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('button', { name: 'Import 2 rows' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('The import is done')).toBeVisible();
  await expectGoodLooks(page);

  await chooseFile(page, ['email']);
  await expect(page.getByText('This file is of no use')).toBeVisible();
  await expectGoodLooks(page);
});

test('the list of contacts is accessible and fits', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/contacts');
  await expect(page.getByRole('search', { name: 'Filter contacts' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/contacts?status=unsubscribed&topic=outreach&field=City&value=Oslo');
  await expect(page.getByRole('search', { name: 'Filter contacts' })).toBeVisible();
  const fold = page.getByRole('button', { name: 'Filters, 4 set' });
  if (await fold.isVisible()) await fold.click();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectGoodLooks(page);
  await page.goto(`/contacts?text=${freshName('nobody')}`);
  await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/contacts?status=asleep');
  await expect(page.getByText('These filters ask for nothing')).toBeVisible();
  await expectGoodLooks(page);
});

test('a contact is accessible and fits', async ({ page, openAsNew, expectConsoleErrors }) => {
  expectConsoleErrors(/404/);
  const email = freshAddress('a.rather.long.name.for.an.address');
  await openAsNew('admin', '/contacts/new');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await expectGoodLooks(page);
  await page.getByLabel('Address').fill(email);
  await page.getByLabel('Name of field 1').fill('City');
  await page.getByLabel('Value of field 1').fill('Llanfairpwllgwyngyllgogerychwyrndrobwll');
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await expect(page.getByRole('list', { name: 'History' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectGoodLooks(page);
  await page.goto(`/contacts/${encodeURIComponent(freshAddress('nobody'))}`);
  await expect(
    page.getByRole('heading', { name: 'There is no contact with this address' }),
  ).toBeVisible();
  await expectGoodLooks(page);
});
