import type { Page } from '@playwright/test';
import { expectGoodLooks } from './kit/good-looks.ts';
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

test('a creator is found by keyboard, becomes a contact, and gets a mail that knows the channel', async ({
  page,
  openAsNew,
}) => {
  const searches = searchesOf(page);
  await openAsNew('outreach', '/contacts');
  await page.getByRole('link', { name: 'Find on YouTube' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find creators on YouTube' });
  await expect(dialog.getByLabel('Find channels about')).toBeFocused();
  await page.keyboard.type('reggae music');
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
  expect(searches).toEqual(['reggae music']);
  await channels(page).filter({ hasText: channel }).first().click();
  await dialog.getByLabel('Template').selectOption('creator-invitation');
  await dialog.getByRole('link', { name: 'Start a mail' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue(`Music for ${channel}`);
  await expect(page.getByText(address).first()).toBeVisible();

  await page.goto('/leads');
  await expect(page.getByRole('link', { name: address })).toBeVisible();
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
