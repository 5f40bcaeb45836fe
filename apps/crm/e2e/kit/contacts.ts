import { expect, type Page } from '@playwright/test';

export const contactsOf = (page: Page) => page.getByRole('table', { name: 'Contacts' });

interface NewContact {
  email: string;
  name?: string;
  tags?: string;
}

export const addContact = async (page: Page, { email, name = '', tags = '' }: NewContact) => {
  await page.goto('/contacts/new');
  await page.getByLabel('Address').fill(email);
  await page.getByLabel(/^Name/).first().fill(name);
  await page.getByLabel('Tags').fill(tags);
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await expect(page.getByRole('heading', { level: 1, name: name || email })).toBeVisible();
};

/** A change shows within five seconds: asks until it does. What is found is looked for once the page says
 *  whether there is anything. */
export const searchUntil = async (
  page: Page,
  filters: Readonly<Record<string, string>>,
  found: () => Promise<void>,
) => {
  await expect(async () => {
    await page.goto(`/contacts?${new URLSearchParams(filters)}`);
    const nobody = page.getByRole('heading', { name: 'Nobody matches' });
    await expect(contactsOf(page).or(nobody)).toBeVisible();
    await found();
  }).toPass({ timeout: 60_000 });
};

export const importFile = async (page: Page, name: string, lines: readonly string[]) => {
  await page.goto('/contacts/import');
  await page.getByLabel('CSV file').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await expect(page.getByRole('table', { name: 'Columns of the file' })).toBeVisible();
};
