import type { Page } from '@playwright/test';
import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { openMail, press } from './kit/mailbox.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

const link = '<p><a href="https://distro-nation.com/new">See your new stores</a></p>';

/** The link that a number of the totals is. */
const total = (page: Page, name: string) =>
  page.locator('dl[aria-label=Totals]').getByRole('link', { name, exact: true });

test('a mail is followed from its sending to the click, and each number opens its events', async ({
  page,
  context,
  openAsNew,
}) => {
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  const campaign = freshName('Stores / 100 %');
  const subject = `Twelve new stores ${ana}`;
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ana, bo], subject, html: link, campaign });
  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 2 accepted');

  const inbox = await context.newPage();
  await openMail(inbox, bo, subject);
  await press(inbox, 'Bounce');
  await openMail(inbox, ana, subject);

  await page.getByRole('link', { name: `Numbers of ${campaign}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
  // What comes right upon the delivery is taken for a machine's: a person has to come after it.
  await refreshUntil(page, async () => {
    await press(inbox, 'Open');
    await press(inbox, 'Click');
    await expect(total(page, '1 click')).toBeVisible({ timeout: 3000 });
  });
  const numbers = [
    ['2 mails sent', 'Accepted', bo],
    ['2 mails delivered', 'Delivered', bo],
    ['1 open', 'Opened', ana],
    ['1 click', 'Clicked', ana],
    ['1 bounce', 'Bounced', bo],
  ] as const;
  await refreshUntil(page, async () => {
    for (const [number] of numbers)
      await expect(total(page, number)).toBeVisible({ timeout: 3000 });
  });

  for (const [number, event, who] of numbers) {
    await total(page, number).click();
    const count = Number(number.split(' ')[0]);
    await expect(page.getByText(`1–${count} of ${count}`)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: who })).toContainText(event);
    await page.goBack();
  }

  await total(page, '1 click').click();
  await page.getByRole('link', { name: ana }).click();
  const story = page.getByRole('list', { name: 'Timeline' }).getByRole('listitem');
  await expect(story.first()).toContainText('Accepted');
  await expect(story.filter({ hasText: 'Opened' }).last()).toContainText('Person');
  await expect(story.filter({ hasText: 'Clicked' }).last()).toContainText(
    'https://distro-nation.com/new',
  );
});

test('a campaign leads to the story of each of its mails', async ({ page, openAsNew }) => {
  const ana = freshAddress('ana');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ana], subject: 'Hello', html: link });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await page.getByRole('link', { name: '1 accepted' }).click();
  await refreshUntil(page, async () => {
    await page.getByRole('link', { name: ana }).click({ timeout: 3000 });
  });
  await expect(page.getByRole('heading', { level: 1, name: `Mail to ${ana}` })).toBeVisible();
  await refreshUntil(page, async () => {
    await expect(page.getByText('Delivered.', { exact: true })).toBeVisible({ timeout: 3000 });
  });
});

test('filters are in the address: they outlive a reload, and back takes one back', async ({
  page,
  openAsNew,
}) => {
  const ana = freshAddress('ana');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ana], subject: 'Hello', html: link });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await page.goto('/tracking');
  const filters = page.getByRole('search', { name: 'Filter events' });
  await filters.waitFor();
  const fold = filters.getByRole('button', { name: /^Filter/ });
  if (await fold.isVisible()) await fold.click();

  await filters.getByLabel('Recipient').fill(ana);
  await filters.getByLabel('Recipient').press('Enter');
  await expect(page).toHaveURL(new RegExp(`recipientEmail=${encodeURIComponent(ana)}$`));
  await filters.getByLabel('Event').selectOption('Delivered');
  await expect(page).toHaveURL(/eventType=delivered/);
  await refreshUntil(page, async () => {
    await expect(page.getByText('1–1 of 1')).toBeVisible({ timeout: 3000 });
  });

  await page.reload();
  await expect(page.getByText('1–1 of 1')).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/eventType/);
  await expect(filters.getByLabel('Event')).toHaveValue('');

  await page.goto('/tracking?eventType=eaten&recipientEmail=nobody');
  await expect(page.getByText('Recipient must be a valid email address')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'These filters ask for nothing' })).toBeVisible();
});

test('a long list is read to its end and back, each event once', async ({ page, openAsNew }) => {
  const to = Array.from({ length: 13 }, (_, index) => freshAddress(`p${index}`));
  const campaign = freshName('many');
  await page.route(/tracking-data/, (route) =>
    route.continue({ url: route.request().url().replace('limit=50', 'limit=10') }),
  );
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to, subject: 'Hello', html: link, campaign });
  await sendReviewed(page, '13 people');
  await expectOutcome(page, '13 = 13 accepted');

  await page.goto(`/tracking?${new URLSearchParams({ campaignId: campaign })}`);
  await refreshUntil(page, async () => {
    await expect(page.getByText('1–10 of 26')).toBeVisible({ timeout: 3000 });
  });
  const rows = page.getByRole('table', { name: 'Events' }).getByRole('row');
  const seen: string[] = [];
  for (const place of ['1–10 of 26', '11–20 of 26', '21–26 of 26']) {
    await expect(page.getByText(place)).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    seen.push(...(await rows.filter({ has: page.getByRole('link') }).allTextContents()));
    if (place !== '21–26 of 26') await page.getByRole('link', { name: 'Older' }).click();
  }
  expect(new Set(seen).size).toBe(26);

  await page.reload();
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page.getByText('11–20 of 26')).toBeVisible();
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page.getByText('1–10 of 26')).toBeVisible();
  await expect(page).not.toHaveURL(/cursor/);
});

test('the chart is read and followed by keyboard, and is a table to whoever wants one', async ({
  page,
  openAsNew,
}) => {
  const campaign = freshName('chart');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [freshAddress('ana')], subject: 'Hello', html: link, campaign });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await page.goto(`/campaigns/numbers/${encodeURIComponent(campaign)}?period=24h`);
  await refreshUntil(page, async () => {
    await expect(total(page, '1 mail delivered')).toBeVisible({ timeout: 3000 });
  });

  const chart = page.getByRole('slider', { name: 'Delivered by hour' });
  await chart.focus();
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', /: 1 mail delivered$/);
  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page.getByText('1–1 of 1')).toBeVisible();

  await page.goBack();
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Numbers by hour' });
  await expect(table.getByRole('link', { name: '1 mail delivered' })).toBeVisible();
});
