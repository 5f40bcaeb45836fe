import { expectOutcome, freshAddress, sendReviewed, writeMail } from './kit/compose.ts';
import { expect, test } from './kit/test.ts';
import { readUrls } from './kit/urls.ts';

test('a mail whose answer was lost is asked for again, and sent once', async ({
  page,
  request,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/net::ERR_FAILED/);
  const dee = freshAddress('dee');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [dee], subject: `Hello ${dee}`, html: '<p>Hello</p>' });
  await page.route(
    '**/outreach/campaigns',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );

  await sendReviewed(page, '1 person');
  await expect(page.getByRole('alert')).toContainText('not known yet whether the mail went out');
  await page.reload();
  await page.getByRole('button', { name: 'Review and send' }).click();
  await page.getByRole('button', { name: 'Send to 1 person' }).click();
  await expectOutcome(page, '1 = 1 accepted');

  const mails = await request.get(`${readUrls().mailbox}/mailbox/mails`, {
    params: { recipient: dee },
  });
  expect(await mails.json()).toMatchObject({ mails: [{ recipient: dee }] });
});

test('a double click sends once', async ({ page, openAsNew }) => {
  const ed = freshAddress('ed');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ed], subject: `Hello ${ed}`, html: '<p>Hello</p>' });
  await page.getByRole('button', { name: 'Review and send' }).click();
  const keys: string[] = [];
  page.on('request', (sent) => {
    const key = sent.headers()['idempotency-key'];
    if (key) keys.push(key);
  });
  await page.getByRole('button', { name: 'Send to 1 person' }).dblclick();
  await expectOutcome(page, '1 = 1 accepted');
  expect(keys).toHaveLength(1);
});
