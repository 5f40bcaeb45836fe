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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    // Colours that are still fading in would be measured as too pale.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

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
  });
}
