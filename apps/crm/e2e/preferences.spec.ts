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
import { footerLink, openMail, press } from './kit/mailbox.ts';
import { expect, test } from './kit/test.ts';
import { readUrls } from './kit/urls.ts';

test(
  'a recipient pauses and leaves by the link of a mail, undoes it, and is heard each time',
  { tag: '@phone' },
  async ({ page, context, openAsNew }) => {
    const [ana, bo] = [freshAddress('ana'), freshAddress('bo')];
    const subject = `Hello ${ana}`;
    await openAsNew('outreach', '/compose');
    await writeMail(page, { to: [ana, bo], subject, html: '<p>Hello</p>' });
    await sendReviewed(page, '2 people');
    await expectOutcome(page, '2 = 2 accepted');

    const reader = await context.newPage();
    await openMail(reader, ana, subject);
    await reader.goto(await footerLink(reader));
    await reader.getByRole('link', { name: 'choose or pause your mail' }).click();
    await expect(reader.getByText('a***@example.com')).toBeVisible();
    const newsletter = reader.getByLabel('Newsletter');
    await expect(newsletter).toBeChecked();
    await expect(reader.getByRole('button', { name: 'Save' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );

    // By keyboard alone.
    await newsletter.focus();
    await reader.keyboard.press('Space');
    await expect(reader.getByRole('status')).toContainText('Newsletter: stops');
    await reader.getByLabel('No pause').focus();
    await reader.keyboard.press('ArrowDown');
    await expect(reader.getByRole('status')).toContainText('Pause: until');
    await reader.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { name: 'Saved' })).toBeFocused();
    await reader.reload();
    await expect(reader.getByLabel('as now')).toBeChecked();
    await expect(newsletter).not.toBeChecked();

    await writeAgain(page, [ana, bo]);
    await sendReviewed(page, '1 person');
    await expectOutcome(page, '2 = 1 accepted + 1 skipped');
    await expect(outcomeOf(page, ana)).toContainText('They wanted a rest from our mail');

    await reader.getByRole('button', { name: 'All off' }).click();
    await reader.getByRole('button', { name: 'Save' }).click();
    await expect(reader.getByText('All lists: stop')).toBeVisible();
    await reader.getByRole('button', { name: 'Undo' }).click();
    await expect(reader.getByRole('heading', { name: 'Undone' })).toBeFocused();
    await expect(reader.getByLabel('Payout reports')).toBeChecked();
    await reader.getByRole('button', { name: 'All on' }).click();
    await reader.getByLabel('No pause').check();
    await reader.getByRole('button', { name: 'Save' }).click();
    // What would be saved is told in the same words before it is.
    await expect(reader.getByRole('heading', { name: 'Saved' })).toBeFocused();
    await expect(reader.getByText('Pause: ends now')).toBeVisible();

    await writeAgain(page, [ana, bo]);
    await sendReviewed(page, '2 people');
    await expectOutcome(page, '2 = 2 accepted');
  },
);

test('a recipient leaves by writing to the address that the header names', async ({
  page,
  openAsNew,
}) => {
  const gil = freshAddress('gil');
  await openAsNew('outreach', '/compose');
  const subject = await mailOne(page, gil);

  await openMail(page, gil, subject);
  const { search } = new URL(await footerLink(page));
  await press(page, 'Write to unsubscribe');
  await expect(async () => {
    await page.goto(`/preferences${search}`);
    // Before the answer is there, nothing is checked.
    await expect(page.getByLabel('Newsletter')).toBeChecked();
    await expect(page.getByLabel('Outreach')).not.toBeChecked({ timeout: 1_000 });
  }).toPass();
});

for (const [button, reason, leftOut] of [
  ['Bounce', 'bounced', 'refused a mail'],
  ['Report spam', 'spam', 'reported a mail'],
] as const) {
  test(`a recipient whose address is blocked (${button}) has mail come again, and it does`, async ({
    page,
    openAsNew,
  }) => {
    const flo = freshAddress('flo');
    await openAsNew('outreach', '/compose');
    const subject = await mailOne(page, flo);
    const result = page.url();
    const writeOnceMore = async () => {
      await page.goto(result);
      await writeAgain(page, [flo]);
    };

    await openMail(page, flo, subject);
    const { search } = new URL(await footerLink(page));
    await press(page, button);
    await expect(async () => {
      await page.goto(`/preferences${search}`);
      await expect(page.getByText(reason)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await writeOnceMore();
    await expectNobodyLeft(page, leftOut);

    await page.goto(`/preferences${search}`);
    await page.getByRole('button', { name: 'Send me mail again' }).press('Enter');
    await expect(page.getByText('Our mail comes to you again.')).toBeFocused();
    await page.reload();
    await expect(page.getByLabel('Newsletter')).toBeChecked();
    await expect(page.getByText('We send nothing to this address')).toHaveCount(0);

    await writeOnceMore();
    await sendReviewed(page, '1 person');
    await expectOutcome(page, '1 = 1 accepted');
    await page.goto(`${readUrls().mailbox}/?${new URLSearchParams({ recipient: flo })}`);
    const mails = page.getByRole('navigation', { name: 'Mails' }).getByText(subject);
    await expect(mails).toHaveCount(2);
  });
}

test(
  'away from the network nothing is lost, and a second try works',
  { tag: '@phone' },
  async ({ page, context, openAsNew, expectConsoleErrors }) => {
    expectConsoleErrors(/ERR_INTERNET_DISCONNECTED/);
    const cy = freshAddress('cy');
    await openAsNew('outreach', '/compose');
    await openMail(page, cy, await mailOne(page, cy));
    const { search } = new URL(await footerLink(page));
    await page.goto(`/preferences${search}`);
    // Nothing is checked before the answer is there, and what is unchecked cannot be unchecked.
    await expect(page.getByLabel('Outreach')).toBeChecked();
    await page.getByLabel('Outreach').uncheck();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('We got no answer');
    await expect(page.getByLabel('Outreach')).not.toBeChecked();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'Saved' })).toBeFocused();
  },
);

test('what is chosen while the choice before it is being saved is not lost', async ({ page }) => {
  const state = { newsletter: true, outreach: true, financial: true };
  const answered = Promise.withResolvers<void>();
  const names = ['newsletter', 'outreach', 'financial'] as const;
  await page.route('**/outreach/preferences?*', async (route) => {
    if (route.request().method() === 'POST') {
      Object.assign(state, route.request().postDataJSON().topics);
      await answered.promise;
    }
    const topics = names.map((topic) => ({ topic, subscribed: state[topic] }));
    await route.fulfill({
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      json: { data: { email: 'a***@example.com', topics, blocked: false } },
    });
  });
  await page.goto('/preferences?data=token');
  await expect(page.getByLabel('Newsletter')).toBeChecked();
  await page.getByLabel('Newsletter').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Outreach').uncheck();
  await expect(page.getByLabel('Outreach')).not.toBeChecked();
  answered.resolve();
  const status = page.getByRole('status');
  await expect(status).not.toContainText('Newsletter: stops');
  await expect(status).toContainText('Outreach: stops');
  await expect(page.getByLabel('Newsletter')).not.toBeChecked();
  await expect(page.getByLabel('Outreach')).not.toBeChecked();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeFocused();
  expect(state).toEqual({ newsletter: false, outreach: false, financial: true });
});

test('a broken link says so in plain words', async ({ page, expectConsoleErrors }) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  for (const address of ['/preferences?data=broken', '/preferences']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  }
});

test(
  'without scripts the footer link leads to a form that unsubscribes',
  { tag: '@phone' },
  async ({ browser, page, openAsNew }) => {
    const di = freshAddress('di');
    await openAsNew('outreach', '/compose');
    const subject = await mailOne(page, di);
    const result = page.url();
    await openMail(page, di, subject);
    const link = await footerLink(page);

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(link);
    await reader.getByRole('button', { name: 'Unsubscribe' }).click();
    await expect(reader.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
    await plain.close();

    await page.goto(result);
    await writeAgain(page, [di]);
    await expectNobodyLeft(page, 'They left this topic');
  },
);
