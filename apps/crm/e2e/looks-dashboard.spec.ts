import { expectOutcome, freshAddress, sendReviewed, writeMail } from './kit/compose.ts';
import { expectGoodLooks } from './kit/good-looks.ts';
import { refreshUntil } from './kit/refresh.ts';
import { expect, test } from './kit/test.ts';

const drift = {
  startedAt: '2026-11-22T02:00:00.000Z',
  endedAt: '2026-11-22T02:03:20.000Z',
  calls: 6,
  listed: 5012,
  kept: 5020,
  differing: 2,
  underWay: 1,
  found: { left_at_ses: 1, unknown_at_ses: 1 },
  repairs: { adopted: 1, queued: 1, postponed: 0 },
  examples: [
    {
      address: 'a.rather.long.name.for.an.address@example.com',
      kinds: ['left_at_ses'],
      here: { unsubscribeAll: false, topics: {} },
      atSes: { unsubscribeAll: true, topics: {} },
      repair: 'adopted',
    },
  ],
};

test('the dashboard and what it leads to are accessible and fit', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/503/);
  const headers = { 'access-control-allow-origin': '*' };
  const envelope = { success: true, timestamp: drift.endedAt, version: '1.0.0' };
  await page.route('**/consent/drift', (route) =>
    route.request().resourceType() === 'document'
      ? route.continue()
      : route.fulfill({ headers, json: { ...envelope, data: { report: drift } } }),
  );
  await page.route('**/outreach/delivery-gaps', (route) =>
    route.fulfill({ status: 503, headers, json: { success: false } }),
  );
  await openAsNew('admin', '/compose');
  await writeMail(page, { to: [freshAddress('ana')], subject: 'Hello', html: '<p>Hi</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');

  await page.goto('/');
  await expect(page.getByRole('alert')).toBeVisible();
  await refreshUntil(page, async () => {
    await expect(page.getByRole('slider', { name: 'Delivered by day' })).toBeVisible();
  });
  await page.getByRole('grid').getByRole('gridcell').first().click();
  await expectGoodLooks(page);
  await page.goto('/?view=table&week=table&period=7d');
  await expect(page.getByRole('table', { name: 'Numbers by day' })).toBeVisible();
  await expectGoodLooks(page);

  await page.goto('/');
  await page.getByRole('link', { name: /stood on one side only/ }).click();
  await expect(page.getByText('Left at SES alone').first()).toBeVisible();
  await expectGoodLooks(page);
});
