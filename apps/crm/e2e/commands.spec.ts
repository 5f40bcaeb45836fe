import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { addContact } from './kit/contacts.ts';
import { expect, test } from './kit/test.ts';

test('the palette leads by keyboard to pages, people and campaigns, and does things', async ({
  page,
  openAsNew,
}) => {
  const [name, campaign] = [freshName('Gus'), freshName('Spring')];
  const email = freshAddress('gus');
  const field = page.getByRole('combobox', { name: /^Go to a page/ });
  const heading = (title: string) => page.getByRole('heading', { level: 1, name: title });
  const marked = page.getByRole('option', { selected: true });
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [email], subject: 'Hello', html: '<p>Hi</p>', campaign });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await addContact(page, { email, name });

  await page.keyboard.press('Control+k');
  await field.fill('au');
  await expect(marked).toHaveText(/^Audit/);
  await page.keyboard.press('Enter');
  await expect(heading('Audit')).toBeVisible();
  await expect(field).toHaveCount(0);

  // The search may learn of them two seconds later, and what did not change is not asked for again.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await field.fill(name);
    await expect(marked).toContainText(email, { timeout: 2000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(heading(name)).toBeVisible();

  await page.keyboard.press('Control+k');
  await field.fill(campaign);
  await expect(page.getByRole('group', { name: 'Campaigns' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(heading(campaign)).toBeVisible();

  await page.keyboard.press('Control+k');
  await field.fill('payout');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await field.fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-dark');
});

test('single keys lead on, but not while somebody types, and not when they are turned off', async ({
  page,
  openAsNew,
}) => {
  const heading = (title: string) => page.getByRole('heading', { level: 1, name: title });
  await openAsNew('outreach', '/contacts');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('gc?');
  await expect(page.getByRole('searchbox')).toHaveValue('gc?');
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(heading('Campaigns')).toBeVisible();
  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByLabel('Use shortcuts of a single key').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.keyboard.press('c');
  await page.keyboard.press('Shift+?');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('shortcuts');
  await page.keyboard.press('Enter');
  await expect(help.getByLabel('Use shortcuts of a single key')).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(heading('Campaigns')).toBeVisible();
});
