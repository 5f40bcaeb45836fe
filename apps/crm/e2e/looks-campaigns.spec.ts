import {
  expectOutcome,
  freshAddress,
  freshName,
  sendReviewed,
  writeAs,
  writeMail,
  writeTo,
} from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { expect, test } from './kit/test.ts';
import { troubleCampaign } from './kit/troubled-campaign.ts';

test('writing a mail is accessible and fits', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/compose');
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Review and send' }).click();
  await expect(page.getByText('Subject is required')).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Insert a field' }).first().click();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  for (const way of ['Choose contacts', 'Take from a CSV file']) {
    await page.getByRole('button', { name: way }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectGoodLooks(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  await writeTo(page, [freshAddress('a.rather.long.name.for.an.address'), 'nobody']);
  await writeAs(page, 'Plain text');
  await page.getByLabel('Message', { exact: true }).fill('Hello');
  await page.getByLabel('When').selectOption('Later');
  await page.getByRole('button', { name: 'A segment' }).click();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Drafts' }).click();
  await expect(page.getByRole('table', { name: 'Drafts' })).toBeVisible();
  await expectGoodLooks(page);
});

test('the way of a campaign is accessible and fits', async ({ page, openAsNew }) => {
  const to = [freshAddress('a.rather.long.name.for.an.address'), freshAddress('bo')];
  const campaign = freshName('a rather long name for a campaign');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to, subject: 'Hello {{City}}', html: '<p>Hi</p>', campaign });
  await page.getByRole('button', { name: 'Review and send' }).click();
  await expect(page.getByText('Some recipients lack what the mail says')).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await page.getByLabel('Subject').fill('Hello {{City|there}}');
  await sendReviewed(page, '2 people');
  await expectOutcome(page, '2 = 2 accepted');
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Phone' }).click();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expectGoodLooks(page);
  await page.getByRole('link', { name: 'All campaigns' }).click();
  await expect(page.getByRole('link', { name: campaign, exact: true })).toBeVisible();
  await expectGoodLooks(page);
  await page.goto(`/campaigns?text=${freshName('nothing')}`);
  await expect(page.getByRole('heading', { name: 'No campaign matches' })).toBeVisible();
  await expectGoodLooks(page);
});

test('a campaign in trouble is accessible and fits, and its doubts are decided', async ({
  page,
  openAsNew,
}) => {
  const email = freshAddress('a.rather.long.name.for.an.address');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [email], subject: 'Hello', html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  const decisions = await troubleCampaign(page, email);
  await page.reload();
  await expectOutcome(page, '412 = 300 accepted + 6 skipped + 1 failed + 1 in doubt + 104 to come');
  await expect(page.getByText('Paused by itself: too many mails bounced')).toBeVisible();
  await page.getByRole('link', { name: '1 in doubt' }).click();
  await expect(page.getByRole('button', { name: `It went out: ${email}` })).toBeInViewport();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: `It did not: ${email}` }).click();
  await expectGoodLooks(page);
  await page.getByRole('dialog').getByRole('button', { name: 'It did not' }).click();
  await expect(page.getByText('Counted as failed')).toBeVisible();
  expect(decisions).toEqual([{ decision: 'not_sent' }]);
});
