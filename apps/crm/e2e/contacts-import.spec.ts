import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { freshAddress, freshName } from './kit/compose.ts';
import { addContact, contactsOf, importFile, searchUntil } from './kit/contacts.ts';
import { expect, test } from './kit/test.ts';

const result = (page: Page, name: string) =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=..').getByRole('definition');

test('an import shows what it would do before it does it, and reports what it refuses', async ({
  page,
  openAsNew,
  context,
}) => {
  await context.addInitScript(() => delete window.showSaveFilePicker);
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email: ana, name: 'Ana' });

  const file = `${freshName('partners')}.csv`;
  await importFile(page, file, [
    'E-Mail;Name;City;Nobody knows',
    `${ana};Ana Öz;Oslo;x`,
    `${bo};Bo;Bergen;x`,
    '',
    'nobody;=1+1;;',
    `${bo.toUpperCase()};Bo again;;`,
    // Spreadsheets save as many as somebody once scrolled past.
    ...Array.from({ length: 270_000 }, () => ''),
  ]);
  await expect(page.getByLabel('What E-Mail says')).toHaveValue('email');
  await page.getByLabel('What Nobody knows says').selectOption('Leave out');
  await page.getByRole('button', { name: 'Check the rows' }).click();

  await page.getByRole('button', { name: 'Import 2 rows' }).waitFor();
  await expect(result(page, 'To be created')).toHaveText('1');
  await expect(result(page, 'To be changed')).toHaveText('1');
  await expect(result(page, 'Refused')).toHaveText('2');
  const changed = page.getByRole('table', { name: 'Changed contacts' });
  await expect(changed.getByRole('row').filter({ hasText: ana })).toContainText(
    'Ana Öz (was: Ana)',
  );
  const refused = page.getByRole('table', { name: 'Refused rows' });
  await expect(refused.getByRole('row').filter({ hasText: 'Bo again' })).toHaveCount(0);
  await expect(refused).toContainText('The address is that of row 3 already');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the refused rows' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.trimEnd().split('\r\n').slice(1)).toEqual([
    expect.stringMatching(/^nobody,'=1\+1,,,5,/),
    expect.stringContaining('6,The address is that of row 3 already'),
  ]);

  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('The import is done')).toBeVisible();
  await expect(result(page, 'Created')).toHaveText('1');
  await searchUntil(page, { source: `import:${file}` }, async () => {
    await expect(contactsOf(page).getByRole('link', { name: bo })).toBeVisible({ timeout: 3000 });
  });
});

test('thousands of rows are scrolled through to any place, and exported whole', async ({
  page,
  context,
  openAsNew,
}) => {
  await context.addInitScript(() => delete window.showSaveFilePicker);
  const tag = freshName('many');
  const count = 600;
  await openAsNew('outreach', '/contacts/import');
  await importFile(page, 'many.csv', [
    'email,name,tags',
    ...Array.from(
      { length: count },
      (_, n) => `${tag}.${String(n).padStart(4, '0')}@example.com,Person ${n},${tag}`,
    ),
  ]);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 600 rows' }).click();
  await expect(page.getByText('The import is done')).toBeVisible({ timeout: 60_000 });

  // Each answer may come from another of the search's functions, which learn of it one after the other.
  await searchUntil(page, { tag, sort: 'email' }, async () => {
    await expect(page.getByText('600 contacts')).toBeVisible({ timeout: 3000 });
    await page.getByRole('region', { name: 'List of contacts' }).focus();
    await page.keyboard.press('End');
    const last = page.getByRole('link', { name: `${tag}.0599@example.com` });
    await expect(last).toBeVisible({ timeout: 3000 });
  });
  await expect(contactsOf(page)).toHaveAttribute('aria-rowcount', '601');
  expect(await contactsOf(page).getByRole('row').count()).toBeLessThan(60);

  await expect(async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
  }).toPass({ timeout: 30_000 });
});
