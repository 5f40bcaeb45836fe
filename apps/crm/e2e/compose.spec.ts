import type { Page } from '@playwright/test';
import { newAccount } from './kit/accounts.ts';
import { act } from './kit/act.ts';
import {
  expectOutcome,
  freshAddress,
  freshName,
  sendReviewed,
  writeMail,
  writeTo,
} from './kit/compose.ts';
import { addContact, searchUntil } from './kit/contacts.ts';
import { subjectsOf } from './kit/mailbox-mails.ts';
import { expect, test } from './kit/test.ts';

const takeFromFile = async (page: Page, lines: readonly string[]) => {
  await page.getByRole('button', { name: 'Take from a CSV file' }).click();
  await page.getByLabel('CSV file', { exact: true }).setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
};

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const previewed = (page: Page) => page.frameLocator('iframe[title="Message preview"]');

test('a rich mail to people from a file says to each what the file says of them', async ({
  page,
  openAsNew,
}) => {
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  await openAsNew('outreach', '/compose');
  await takeFromFile(page, ['E-Mail,Name,City', `${ana},Ana Öz,Oslo`, `${bo},Bo,`]);
  await page.getByRole('button', { name: 'Add 2 people' }).click();

  await page.getByLabel('Subject').fill('News for ');
  await page.getByRole('button', { name: 'Insert a field' }).first().click();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('News for {{name|there}}');
  await page.getByLabel('Message', { exact: true }).click();
  await page.getByRole('button', { name: 'Bold' }).click();
  await expect(page.getByLabel('Message', { exact: true })).toBeFocused();
  await page.keyboard.type('See you in ');
  await page.getByRole('toolbar').getByRole('button', { name: 'Insert a field' }).click();
  await page.getByLabel('Field', { exact: true }).selectOption('City: known of 1 person');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();

  await page.getByRole('button', { name: 'Review and send' }).click();
  await expect(page.getByText('City is not known of 1 person')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send to 2 people' })).toBeDisabled();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await page.getByLabel('Message', { exact: true }).fill('See you in {{City|your city}}');

  await expect(preview(page)).toContainText('News for Ana Öz');
  await expect(previewed(page).locator('body')).toContainText('See you in Oslo');
  await page.getByRole('button', { name: 'Next recipient' }).click();
  await expect(previewed(page).locator('body')).toContainText('See you in your city');

  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 2 accepted');
  expect(await subjectsOf(ana)).toEqual(['News for Ana Öz']);
  expect(await subjectsOf(bo)).toEqual(['News for Bo']);
});

test('a test goes to its writer, as the shown recipient would read it', async ({
  page,
  openAs,
}) => {
  const [writer, subject] = [await newAccount('outreach'), freshName('Hello')];
  await openAs(writer, '/compose');
  await writeMail(page, {
    to: [`Ana <${freshAddress('ana')}>`],
    subject: `${subject} {{name}}`,
    html: '<p>Hi</p>',
  });
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect(page.getByText(`The test is on its way to ${writer}@`)).toBeVisible();
  expect(await subjectsOf(`${writer}@distro-nation.com`)).toEqual([`[Test] ${subject} Ana`]);
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('');
});

test('contacts are chosen by name, and a segment is mailed as a whole', async ({
  page,
  openAsNew,
}) => {
  const [tag, email] = [freshName('tag'), freshAddress('gus')];
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email, name: `Gus ${tag}`, tags: tag });
  await searchUntil(page, { tag }, async () => {
    await expect(page.getByText(email)).toBeVisible({ timeout: 3000 });
  });
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  await page.getByLabel('Name', { exact: true }).fill(tag);
  await page.getByRole('button', { name: 'Save the segment' }).click();
  await expect(page.getByText('Saved the segment')).toBeVisible();

  // Another of the search's functions may learn of a change two seconds later.
  await expect(async () => {
    await page.goto('/compose');
    await page.getByRole('button', { name: 'Choose contacts' }).click();
    await page.getByLabel('Name, address or custom id').fill(tag);
    await page.getByLabel(`Gus ${tag}, ${email}`).check({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByRole('list', { name: 'Recipients' })).toContainText(email);

  await writeMail(page, { to: [], subject: 'Hello {{name}}', html: '<p>Hi</p>' });
  await page.getByRole('button', { name: 'A segment' }).click();
  await page.getByLabel('Segment', { exact: true }).selectOption(`${tag}: 1 person`);
  await expect(preview(page)).toContainText(`Hello Gus ${tag}`);
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  expect(await subjectsOf(email)).toEqual([`Hello Gus ${tag}`]);
});

test('drafts stand side by side, and what was sent is among them no more', async ({
  page,
  openAsNew,
}) => {
  await openAsNew('outreach', '/compose');
  await page.getByLabel('Subject').fill('The first');
  await page.getByRole('button', { name: 'Drafts' }).click();
  await page.getByRole('link', { name: 'New mail' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('');
  await writeMail(page, { to: [freshAddress('ana')], subject: 'The second', html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');

  await page.goto('/compose');
  await expect(page.getByLabel('Subject')).toHaveValue('The first');
  await page.getByRole('button', { name: 'Drafts' }).click();
  const drafts = page.getByRole('table', { name: 'Drafts' });
  await expect(drafts.getByRole('link')).toHaveText(['The first']);
});

test('a draft for which the browser had no room is kept whole once it has', async ({
  page,
  openAsNew,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    const whileThereIsRoom = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const isFull = 'full' in document.documentElement.dataset;
      if (isFull && this.name === 'drafts') throw new DOMException('Full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    Object.assign(IDBObjectStore.prototype, { put: whileThereIsRoom });
  });
  const ana = freshAddress('ana');
  const kept = page.getByText('Your draft is kept.');
  await openAsNew('outreach', '/compose');
  await page.evaluate(() => document.documentElement.setAttribute('data-full', ''));
  await writeTo(page, [ana]);
  await page.getByLabel('Subject').fill('Half');
  await expect(preview(page)).toContainText('Half');
  await expect(kept).toHaveCount(0);
  await page.evaluate(() => document.documentElement.removeAttribute('data-full'));
  await page.getByLabel('Subject').fill('Half a thought');
  await expect(kept).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Subject')).toHaveValue('Half a thought');
  await expect(page.getByRole('list', { name: 'Recipients' })).toContainText(ana);
});

test('a draft that was discarded in another tab is whole again where it is typed on', async ({
  page,
  openAsNew,
}) => {
  const ana = freshAddress('ana');
  await openAsNew('outreach', '/compose');
  await writeTo(page, [ana]);
  await page.getByLabel('Subject').fill('Half');
  await expect(page.getByText('Your draft is kept.')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('/compose');
  await act(other, 'Discard');
  await expect(other.getByText('Draft discarded')).toBeVisible();
  // The browser tells the other tabs in its own time.
  const drafts = page.getByRole('dialog', { name: 'Drafts' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Drafts' }).click();
    await drafts.waitFor();
    const isGone = await drafts.getByRole('heading', { name: 'No drafts' }).isVisible();
    await drafts.getByRole('button', { name: 'Close' }).click();
    await expect(drafts).toHaveCount(0);
    expect(isGone).toBe(true);
  }).toPass();

  await page.getByLabel('Subject').fill('Half a thought');
  await expect(preview(page)).toContainText('Half a thought');
  await page.getByRole('button', { name: 'Drafts' }).click();
  await expect(page.getByRole('table', { name: 'Drafts' })).toContainText('1 recipient');
});

test('a name that is taken is told at its field, and nothing is sent', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/409 \(Conflict\)/);
  const [campaign, bo] = [freshName('Spring'), freshAddress('bo')];
  const mail = { subject: 'Hello', html: '<p>Hi</p>', campaign };
  await openAsNew('outreach', '/compose');
  await writeMail(page, { ...mail, to: [freshAddress('ana')] });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await page.goto('/compose');
  await writeMail(page, { ...mail, to: [bo] });
  await sendReviewed(page, '1 person');
  await expect(page.getByText('There is a campaign of this name')).toBeVisible();
  await expect(page.getByLabel('Campaign')).toBeFocused();
  expect(await subjectsOf(bo)).toEqual([]);
});

test('addresses that cannot be read are marked, and keep the mail back', async ({
  page,
  openAsNew,
}) => {
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: ['nobody', 'bo@'], subject: 'Hello', html: '<p>Hi</p>' });
  await page.getByRole('button', { name: 'Review and send' }).click();
  await expect(page.getByText('2 addresses cannot be read')).toBeVisible();
  await expect(page.getByLabel('To', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Remove nobody' }).click();
  await page.getByRole('button', { name: 'Remove bo@' }).click();
  await writeTo(page, [freshAddress('bo')]);
  await page.getByRole('button', { name: 'Review and send' }).click();
  await expect(page.getByRole('button', { name: 'Send to 1 person' })).toBeEnabled();
});

test('recipients are taken out by keyboard, one after the other', async ({ page, openAsNew }) => {
  const people = ['ana', 'bo', 'cy'].map(freshAddress);
  const remove = (person = '') => page.getByRole('button', { name: `Remove ${person}` });
  await openAsNew('outreach', '/compose');
  await writeTo(page, people);
  await remove(people[1]).focus();
  await page.keyboard.press('Enter');
  await expect(remove(people[2])).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove(people[0])).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('To', { exact: true })).toBeFocused();
});
