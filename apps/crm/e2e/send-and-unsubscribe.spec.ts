import {
  expectNobodyLeft,
  expectOutcome,
  freshAddress,
  mailOne,
  outcomeOf,
  sendReviewed,
  writeAgain,
  writeMail,
} from './kit/compose.ts';
import { footerLink, openMail } from './kit/mailbox.ts';
import { expect, test } from './kit/test.ts';
import { readUrls } from './kit/urls.ts';

test('one mail goes out to two, is unsubscribed with one click, and is never sent again', async ({
  page,
  context,
  openAsNew,
}) => {
  const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
  const subject = `Twelve new stores ${ana}`;

  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ana, bo], subject, html: '<p>Your catalogue reaches more.</p>' });
  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 2 accepted');

  const inbox = await context.newPage();
  await openMail(inbox, bo, subject);
  const linkOfBo = await footerLink(inbox);
  await openMail(inbox, ana, subject);
  const linkOfAna = await footerLink(inbox);
  expect(new Set([linkOfAna, linkOfBo, '']).size).toBe(3);

  await inbox.getByRole('button', { name: 'Unsubscribe', exact: true }).click();
  await expect(inbox.getByRole('log')).toContainText('200');

  await writeAgain(page, [ana, bo]);
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '2 = 1 accepted + 1 skipped');
  await expect(outcomeOf(page, ana)).toContainText('They left this topic');
  await expect(outcomeOf(page, bo)).toHaveCount(0);
});

test(
  'the footer link leads to a page that acts on a click, and back on another',
  { tag: '@phone' },
  async ({ page, openAsNew }) => {
    const cy = freshAddress('cy');
    await openAsNew('outreach', '/compose');
    const subject = await mailOne(page, cy);
    const result = page.url();

    await openMail(page, cy, subject);
    await page.goto(await footerLink(page));
    await expect(page).toHaveURL(/\/unsubscribe\?/);
    await expect(page.getByText(cy)).toBeVisible();
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeFocused();
    const publicPage = page.url();

    await page.goto(result);
    await writeAgain(page, [cy]);
    await expectNobodyLeft(page, 'They left this topic');

    await page.goto(publicPage);
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('button', { name: 'Subscribe again' }).click();
    await expect(page.getByRole('heading', { name: 'You are subscribed again' })).toBeFocused();

    await page.goto('/compose');
    await sendReviewed(page, '1 person');
    await expectOutcome(page, '1 = 1 accepted');
  },
);

test('the public page changes nothing by being opened', { tag: '@phone' }, async ({ page }) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(readUrls().api)) calls.push(request.method());
  });
  await page.goto('/unsubscribe?email=ana%40example.com&topic=outreach&data=token');
  await expect(page.getByRole('button', { name: 'Unsubscribe' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(calls).toEqual([]);
});

test('who has left by a link that is too old to come back by is told that they have left', async ({
  page,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/401 \(Unauthorized\)/);
  const headers = { 'access-control-allow-origin': '*' };
  const { api } = readUrls();
  await page.route(`${api}/outreach/unsubscribe?*`, (route) =>
    route.fulfill({ headers, json: {} }),
  );
  await page.route(`${api}/financial/add-contact`, (route) =>
    route.fulfill({ headers, status: 401, json: {} }),
  );
  await page.goto('/unsubscribe?email=ana%40example.com&topic=outreach&data=old');
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await page.getByRole('button', { name: 'Subscribe again' }).click();
  await expect(page.getByRole('alert')).toContainText('too old to bring mail back');
  await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
});

test('a broken link says so in plain words', async ({ page, expectConsoleErrors }) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  await page.goto('/unsubscribe?email=ana%40example.com&topic=outreach&data=broken');
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
});
