import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { addContact, contactsOf, searchUntil } from './kit/contacts.ts';
import { footerLink, openMail } from './kit/mailbox.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';
import { readUrls } from './kit/urls.ts';

test('a contact is added, found by part of the name, changed, and its filters outlive a reload', async ({
  page,
  openAsNew,
}) => {
  const tag = freshName('tag');
  const email = freshAddress('ana');
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email, name: `Ána ${tag}`, tags: tag });

  await searchUntil(page, {}, async () => {
    await page.getByLabel('Search').fill(`ANA ${tag}`);
    await expect(page.getByText('1 contact', { exact: true })).toBeVisible({ timeout: 3000 });
  });
  await expect(page).toHaveURL(/text=ANA/);
  await expect(async () => {
    await page.reload();
    const nobody = page.getByRole('heading', { name: 'Nobody matches' });
    await expect(contactsOf(page).or(nobody)).toBeVisible();
    await contactsOf(page).getByRole('link', { name: email }).click({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByLabel('Name of field 1').fill('City');
  await page.getByLabel('Value of field 1').fill('Oslo');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Changed the contact')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Profile' })).toContainText('Oslo');
  await expect(page.getByRole('list', { name: 'History' })).toContainText('City');
});

test('whoever leaves while a contact is being added stays where they went', async ({
  page,
  openAsNew,
}) => {
  const answered = Promise.withResolvers<void>();
  await page.route(`${readUrls().api}/contacts`, async (route) => {
    const response = await route.fetch();
    await answered.promise;
    await route.fulfill({ response });
  });
  await openAsNew('outreach', '/contacts/new');
  await page.getByLabel('Address').fill(freshAddress('ana'));
  await page.getByRole('button', { name: 'Add the contact' }).click();
  await page.getByRole('link', { name: 'Compose', exact: true }).click();
  await page.getByLabel('Subject').fill('Half a thought');
  answered.resolve();
  await expect(page.getByText('Added the contact')).toBeVisible();
  await expect(page).toHaveURL(/\/compose/);
});

test('two colleagues who change one contact both see what the other did', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/409/);
  const email = freshAddress('ana');
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email, name: 'Ana' });
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Tags').fill('mine');

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Edit' }).click();
  await other.getByLabel('Tags').fill('theirs');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByText('Changed the contact')).toBeVisible();

  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('A colleague changed this contact meanwhile')).toBeVisible();
  await expect(page.getByText('They changed tags.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Changed the contact')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Profile' })).toContainText('mine');
});

test('whose change came second is told so, also where what came first cannot be read', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/409/, /503/);
  const email = freshAddress('ana');
  const headers = { 'access-control-allow-origin': '*' };
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email, name: 'Ana' });
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Tags').fill('mine');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Edit' }).click();
  await other.getByLabel('Tags').fill('theirs');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByText('Changed the contact')).toBeVisible();

  const isFailing = { now: true };
  await page.route(`**/contacts/${encodeURIComponent(email)}`, (route) =>
    isFailing.now && route.request().method() === 'GET'
      ? route.fulfill({ status: 503, headers, json: { success: false } })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('A colleague changed this contact meanwhile')).toBeVisible();
  isFailing.now = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('They changed tags.')).toBeVisible();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByLabel('Tags')).toHaveValue('theirs');
});

test('whoever unsubscribed is told apart, keeps their history, and comes back on their word', async ({
  page,
  context,
  openAsNew,
}) => {
  const email = freshAddress('bo');
  const subject = freshName('Hello');
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email });
  await page.goto('/compose');
  await writeMail(page, { to: [email], subject, html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  const inbox = await context.newPage();
  await openMail(inbox, email, subject);
  await inbox.goto(await footerLink(inbox));
  await inbox.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(inbox.getByRole('button', { name: 'Unsubscribe' })).toHaveCount(0);

  const search = { text: email, status: 'unsubscribed', topic: 'outreach' };
  await searchUntil(page, search, async () => {
    await expect(contactsOf(page).getByText('2 of 3 topics')).toBeVisible({ timeout: 3000 });
  });
  await contactsOf(page).getByRole('link', { name: email }).click();
  const history = page.getByRole('list', { name: 'History' });
  await expect(history.getByText('Unsubscribed').first()).toBeVisible();
  await refreshUntil(page, async () => {
    await expect(history.getByText('Accepted')).toBeVisible({ timeout: 3000 });
  });
  await page.getByRole('button', { name: 'Choices and changes' }).click();
  await expect(history.getByText('Accepted')).toHaveCount(0);

  await page.getByRole('button', { name: 'Subscribe again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Subscribe again' });
  await expect(dialog.getByRole('button', { name: 'Subscribe again' })).toBeDisabled();
  await dialog.getByLabel('How they asked for it').fill('By telephone');
  await dialog.getByRole('button', { name: 'Subscribe again' }).click();
  await expect(page.getByText('Subscribed again').first()).toBeVisible();
  await expect(history.getByText('“By telephone”')).toBeVisible();
});

test('a search is saved as a segment, with how many are in it, deleted, had back, and deleted again', async ({
  page,
  openAsNew,
}) => {
  const tag = freshName('label');
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email: freshAddress('ana'), tags: tag });
  await addContact(page, { email: freshAddress('bo'), tags: tag });
  await searchUntil(page, { tag }, async () => {
    await expect(page.getByText('2 contacts', { exact: true })).toBeVisible({ timeout: 3000 });
  });
  const save = async () => {
    await page.getByRole('button', { name: 'Save as a segment' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(tag);
    await page.getByRole('button', { name: 'Save the segment' }).click();
  };
  await save();
  const segment = page.getByRole('button', { name: `${tag} 2` });
  // Who is counted may be two seconds older than who is found.
  await expect(page.getByText('Saved the segment')).toBeVisible();
  await searchUntil(page, { tag }, async () => {
    await expect(segment).toHaveAttribute('aria-pressed', 'true', { timeout: 3000 });
  });
  await page.getByRole('button', { name: 'Everybody' }).click();
  await expect(page).not.toHaveURL(/tag=/);
  await segment.click();
  await expect(page).toHaveURL(new RegExp(`tag=${tag}`));

  await page.getByRole('button', { name: 'Delete this segment' }).click();
  await expect(segment).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(segment).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Delete this segment' }).click();
  await expect(segment).toHaveCount(0);
  await expect(page).not.toHaveURL(/tag=/);
});

test('a person who asks for it is erased, by an administrator who types the address', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/404/);
  const email = freshAddress('gone');
  await openAsNew('admin', '/contacts');
  await addContact(page, { email, name: 'Gone' });
  await page.getByRole('button', { name: 'Erase this person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase this person?' });
  await expect(dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
  await dialog.getByLabel(`Type ${email} to go on`).fill(email);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('The person is erased')).toBeVisible();
  await page.goto(`/contacts/${encodeURIComponent(email)}`);
  await expect(
    page.getByRole('heading', { name: 'There is no contact with this address' }),
  ).toBeVisible();
});

test('who may only look is offered nothing that they may not do', async ({ page, openAsNew }) => {
  const email = freshAddress('ana');
  await openAsNew('outreach', '/contacts');
  await addContact(page, { email });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await openAsNew('viewer', `/contacts/${encodeURIComponent(email)}`);
  await expect(page.getByRole('region', { name: 'Profile' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Erase this person' })).toHaveCount(0);
});
