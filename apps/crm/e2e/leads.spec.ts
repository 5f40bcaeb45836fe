import type { Page } from '@playwright/test';
import { expectOutcome, sendReviewed } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { openMail } from './kit/mailbox.ts';
import { expect, test } from './kit/test.ts';

const status = /^Page 1: \d+ creators?, \d+ topic channels? made by YouTube left out$/;

const channels = (page: Page) => page.getByRole('listbox').getByRole('option');

const marked = (page: Page) => page.locator('[role=option][data-marked]');

/** Goes down the list by keyboard until a channel says so of itself. */
const markOneWith = async (page: Page, words: string) => {
  const count = await channels(page).count();
  for (let step = 0; step < count; step += 1) {
    if ((await marked(page).textContent())?.includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No channel says “${words}”`);
};

/** Calls of YouTube's search from now on. */
const searchesOf = (page: Page): string[] => {
  const made: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (request.method() === 'GET' && pathname.endsWith('/v3/search')) {
      made.push(searchParams.get('q') ?? '');
    }
  });
  return made;
};

/** Leaves the searches of a page unanswered; resolves to what lets them through again. */
const holdSearches = async (page: Page) => {
  const search = /\/v3\/search\?/;
  await page.route(search, () => {});
  return () => page.unroute(search);
};

test('a creator is found by keyboard, becomes a contact, gets a mail that knows the channel, and is left alone once they left', async ({
  page,
  context,
  openAsNew,
}) => {
  const searches = searchesOf(page);
  await openAsNew('outreach', '/contacts');
  await page.getByRole('link', { name: 'Find on YouTube' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find creators on YouTube' });
  await expect(dialog.getByLabel('Find channels about')).toBeFocused();
  await page.keyboard.type('reggae music');
  const letThrough = await holdSearches(page);
  const isOff = page.waitForEvent('requestfailed', (request) =>
    request.url().includes('/v3/search?'),
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => searches).toHaveLength(1);
  await page.keyboard.press('Escape');
  expect((await isOff).failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect(dialog.getByText('It cost 101 units')).toBeVisible();
  await expect(dialog.getByLabel('Find channels about')).toHaveValue('reggae music');
  await letThrough();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(status)).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByText('Address found').first()).toBeVisible();
  await markOneWith(page, 'Address found');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('link', { name: 'All videos, in a new tab' })).toBeVisible();
  await expect(dialog.getByText(/^Found in line \d+ of the description: “.+”$/)).toBeVisible();
  const channel = (await dialog.getByRole('heading', { level: 3 }).textContent()) ?? '';
  const address = await dialog.getByLabel('Address', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Add as a contact' }).press('Enter');
  await expect(dialog.getByText(`${address} is a contact already`)).toBeVisible();
  await expect(marked(page)).toContainText('Already a contact');

  await page.reload();
  await expect(dialog.getByText(status)).toBeVisible();
  expect(searches).toEqual(['reggae music', 'reggae music']);
  await channels(page).filter({ hasText: channel }).first().click();
  await dialog
    .getByRole('combobox', { name: 'Template' })
    .selectOption({ value: 'creator-invitation' });
  await dialog.getByRole('link', { name: 'Start a mail' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue(`Music for ${channel}`);
  await expect(page.getByText(address).first()).toBeVisible();

  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');

  const inbox = await context.newPage();
  await openMail(inbox, address, `Music for ${channel}`);
  await inbox.getByRole('button', { name: 'Unsubscribe', exact: true }).click();
  await expect(inbox.getByRole('log')).toContainText('200');
  await page.goto('/leads');
  await expect(page.getByRole('link', { name: address })).toBeVisible();
  await page.goto('/leads?find=open&q=reggae+music');
  const left = channels(page).filter({ hasText: channel }).first();
  await expect(left).toContainText('Must not be mailed');
  await left.click();
  const pane = dialog.getByRole('region', { name: channel });
  await expect(pane.locator(':scope > *').first()).toContainText(`${address} must not be mailed`);
  await expect(pane.getByRole('alert')).toContainText(
    'They left this topic. Leave this creator alone.',
  );
  await expect(pane.getByRole('button', { name: 'Add as a contact' })).toHaveCount(0);
  await expect(pane.getByRole('link', { name: 'Start a mail' })).toHaveCount(0);
  await expectGoodLooks(page);
});

test('leads, the search and a channel are accessible and fit', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/leads');
  await expect(page.getByText(/ searches for all of us, until /)).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/leads?find=open&q=metal+music');
  await expect(page.getByText('Address found').first()).toBeVisible();
  await expectGoodLooks(page);
  await channels(page).filter({ hasText: 'Address found' }).first().click();
  await expect(page.getByRole('link', { name: 'Start a mail' })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto('/leads?find=open&q=nobody-sings-this');
  await expect(page.getByRole('heading', { name: 'No creators here' })).toBeVisible();
  await expectGoodLooks(page);
});

test('a budget that cannot be read says so, and keeps nobody from searching', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/503/);
  const headers = { 'access-control-allow-origin': '*' };
  await page.route('**/outreach/youtube-quota', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ status: 503, headers, json: { success: false } })
      : route.continue(),
  );
  await openAsNew('outreach', '/leads');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('How much of the day’s budget is left could not be read');
  await page.unroute('**/outreach/youtube-quota');
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/ searches for all of us, until /)).toBeVisible();
});

test('templates that cannot be read are not taken for none', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/503/);
  const headers = { 'access-control-allow-origin': '*' };
  const templates = /\/outreach\/templates\?/;
  await page.route(templates, (route) =>
    route.fulfill({ status: 503, headers, json: { success: false } }),
  );
  await openAsNew('outreach', '/leads');
  await page.goto('/leads?find=open&q=metal+music');
  await channels(page).filter({ hasText: 'Address found' }).first().click();
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('The templates could not be read');
  await expect(page.getByText('There is no template')).toHaveCount(0);
  await page.unroute(templates);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Start a mail' })).toBeVisible();
});
