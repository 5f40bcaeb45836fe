import { expectOutcome, freshAddress, freshName, sendReviewed, writeMail } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { writeUnproven } from './kit/letters.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

test('undecided mails and the record are accessible and fit', async ({ page, openAsNew }) => {
  const from = freshAddress('a.rather.long.name.for.an.address');
  const subject = freshName('Take me off your list');
  await openAsNew('admin', '/compose');
  await writeMail(page, { to: [from], subject: 'Hello', html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  await writeUnproven(from, { from, subject });

  await page.goto('/consent/undecided');
  const card = page.getByRole('listitem', { name: subject });
  await refreshUntil(page, async () => {
    await expect(card).toBeVisible({ timeout: 3000 });
  });
  await card.getByLabel('Unsubscribe whom').fill('');
  await card.getByRole('button', { name: 'Unsubscribe…' }).click();
  await expectGoodLooks(page);
  await card.getByRole('button', { name: 'Dismiss…' }).click();
  await expectGoodLooks(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Dismissed', { exact: true })).toBeVisible();

  await page.goto(`/audit?${new URLSearchParams({ subject: from })}`);
  await expect(page.getByText('Verified', { exact: true })).toBeVisible();
  await expectGoodLooks(page);
  const entry = page.getByRole('row').filter({ hasText: 'Undecided mail: dismissed' });
  await entry.getByRole('link').click();
  await expect(page.getByRole('dialog')).toContainText(subject);
  await expectGoodLooks(page);
  await page.goto('/audit?actor=Ola');
  await expect(page.getByText('Nobody is called that')).toBeVisible();
  await expectGoodLooks(page);
});
