import { act } from './kit/act.ts';
import { expectOutcome, freshAddress, outcomeOf, sendReviewed, writeMail } from './kit/compose.ts';
import { failWritingHelp, refuseMails, refuseSearches } from './kit/faults.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { subjectsOf } from './kit/mailbox-mails.ts';
import { expect, test } from './kit/test.ts';

test('who failed is told with the reason, and gets the mail when it is tried again', async ({
  page,
  openAsNew,
}) => {
  const ana = freshAddress('ana');
  await openAsNew('outreach', '/compose');
  await writeMail(page, { to: [ana], subject: 'Hello', html: '<p>Hi</p>' });
  await refuseMails(1);
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 failed');
  await page.getByRole('link', { name: '1 failed' }).click();
  await expect(page).toHaveURL(/state=failed/);
  await expect(outcomeOf(page, ana)).toContainText('The mail provider refused it');
  await act(page, 'Retry failed');
  await expectOutcome(page, '1 = 1 accepted');
  expect(await subjectsOf(ana)).toEqual(['Hello']);
});

test('a search that YouTube has no quota for says so, and can be made again', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/403/);
  await openAsNew('outreach', '/leads');
  await refuseSearches(1);
  await page.goto('/leads?find=open&q=soul+music');
  await expect(page.getByText('YouTube’s quota for today is used up')).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('listbox', { name: 'Channels' })).toBeVisible();
});

test('help with writing that is busy says so, and can be asked again', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/503 \(Service Unavailable\)/);
  const panel = page.getByRole('dialog', { name: 'Help with writing' });
  const suggest = panel.getByRole('button', { name: 'Suggest', exact: true });
  await openAsNew('outreach', '/compose');
  await page.getByRole('button', { name: 'Suggest subjects' }).click();
  await panel.getByLabel('What is the mail about?').fill('Our autumn statements');
  await failWritingHelp('throttle', 1);
  await suggest.click();
  await expect(panel.getByText('The writing help is busy')).toBeVisible();
  await suggest.click();
  await expect(panel.getByRole('list', { name: 'Suggestions' })).toBeVisible();
});
