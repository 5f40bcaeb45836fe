import type { Page } from '@playwright/test';
import { act } from './kit/act.ts';
import {
  expectOutcome,
  freshAddress,
  freshName,
  mailOne,
  sendReviewed,
  writeAs,
  writeMail,
} from './kit/compose.ts';
import { subjectsOf } from './kit/mailbox-mails.ts';
import { expect, test } from './kit/test.ts';

const schedule = async (page: Page, to: readonly string[], campaign: string) => {
  await writeMail(page, { to, subject: 'Hello', html: '<p>Hi</p>', campaign });
  await page.getByLabel('When').selectOption('Later');
  await page.getByRole('button', { name: 'Review and send' }).click();
  await page.getByRole('button', { name: `Schedule for ${to.length} people` }).click();
  await expect(page.getByText('It waits for its time')).toBeVisible({ timeout: 60_000 });
};

test('a scheduled campaign is paused, resumed, and started before its time', async ({
  page,
  openAsNew,
}) => {
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  await openAsNew('outreach', '/compose');
  await schedule(page, [ana, bo], freshName('Later'));
  await expectOutcome(page, '2 = 2 to come');
  await act(page, 'Pause');
  await expect(page.getByText('Paused by a colleague')).toBeVisible();
  await act(page, 'Resume');
  await expect(page.getByText('It waits for its time')).toBeVisible();
  expect(await subjectsOf(ana)).toEqual([]);
  await act(page, 'Start now');
  await expectOutcome(page, '2 = 2 accepted');
  expect(await subjectsOf(bo)).toEqual(['Hello']);
});

test('a campaign that is cancelled mails nobody, and is found by its status and name', async ({
  page,
  openAsNew,
}) => {
  const [ana, name] = [freshAddress('ana'), freshName('Never')];
  await openAsNew('outreach', '/compose');
  await schedule(page, [ana, freshAddress('bo')], name);
  await act(page, 'Cancel', 'Cancel it for good');
  await expect(page.getByText('Cancelled before everybody had their turn')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);

  await page.getByRole('link', { name: 'All campaigns' }).click();
  await page.getByRole('button', { name: 'Cancelled' }).click();
  await page.getByLabel('Find a name or subject').fill(name.toUpperCase());
  await expect(page).toHaveURL(/status=cancelled&text=/);
  await page.reload();
  const rows = page.getByRole('table', { name: 'Campaigns' }).getByRole('row');
  await expect(rows.filter({ hasText: name })).toContainText('0 of 2');
  await page.getByRole('button', { name: 'Finished' }).click();
  await expect(page.getByRole('heading', { name: 'No campaign matches' })).toBeVisible();
  expect(await subjectsOf(ana)).toEqual([]);
});

test('a duplicate opens in the rich text that it was written in, without its people', async ({
  page,
  openAsNew,
}) => {
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ana], subject: 'Hello', html: '' });
  await writeAs(page, 'Rich text');
  await page.getByLabel('Message', { exact: true }).click();
  await page.keyboard.type('## News\nDear {{name|reader}}');
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');

  await page.getByRole('link', { name: 'Duplicate' }).click();
  const message = page.getByLabel('Message', { exact: true });
  await expect(message.getByRole('heading', { name: 'News' })).toBeVisible();
  await expect(message).toContainText('Dear {{name|reader}}');
  await expect(page.getByRole('list', { name: 'Recipients' })).toHaveCount(0);
  await page.getByLabel('To', { exact: true }).fill(`${bo},`);
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
});

test('a duplicate opens whole in a browser that keeps nothing', async ({ page, openAsNew }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    const fullForDrafts = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'drafts') throw new DOMException('Full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    Object.assign(IDBObjectStore.prototype, { put: fullForDrafts });
  });
  const email = freshAddress('ana');
  await openAsNew('outreach', '/compose');
  const subject = await mailOne(page, email);
  await page.getByRole('link', { name: 'Duplicate' }).click();
  await expect(page).toHaveURL(/\/compose\?/);
  await expect(page.getByLabel('Subject')).toHaveValue(subject);
});

test('a viewer sees how far a campaign is, and can do nothing with it', async ({
  page,
  openAsNew,
}) => {
  await openAsNew('outreach', '/compose');
  await schedule(page, [freshAddress('ana'), freshAddress('bo')], freshName('Later'));
  const address = new URL(page.url()).pathname;
  const menu = page.getByRole('button', { name: 'Open navigation' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Password')).toBeVisible();
  const doubted = { id: 'ana', email: 'ana@example.com', state: 'uncertain' };
  await page.route(/\/outreach\/campaigns\/[^/]+(?:\/recipients\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace('"uncertain":0', '"uncertain":1')
      .replace('"remaining":2', '"remaining":1')
      .replace('"recipients":[]', `"recipients":[${JSON.stringify(doubted)}]`);
    await route.fulfill({ response, body });
  });
  await openAsNew('viewer', address);
  await expectOutcome(page, '2 = 1 in doubt + 1 to come');
  await expect(page.getByRole('button', { name: 'Start now' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Duplicate' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'ana@example.com' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^It did not/ })).toHaveCount(0);
});
