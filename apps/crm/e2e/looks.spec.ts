import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { freshAddress, sendReviewed, writeMail } from './kit/compose.ts';
import { expect, test } from './kit/test.ts';

const expectGoodLooks = async (page: Page) => {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  // The mail in the preview is its author's, and its frame lets no script in.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    // Colours that are still fading in would be measured as too pale.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('the public page is accessible and fits', async ({ page }) => {
      await page.goto('/unsubscribe?email=ana%40example.com&topic=outreach&data=token');
      await expect(page.getByRole('button', { name: 'Unsubscribe' })).toBeVisible();
      await expectGoodLooks(page);
      await page.goto('/unsubscribe?status=invalid');
      await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
      await expectGoodLooks(page);
    });

    test('the pages before signing in are accessible and fit', async ({ page }) => {
      await page.goto('/sign-in');
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      await expectGoodLooks(page);
      await page.getByRole('link', { name: 'Reset your password' }).click();
      await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
      await expectGoodLooks(page);
    });

    test('the way of a mail is accessible and fits', async ({ page, openAs }) => {
      await openAs('outreach', '/compose');
      await expectGoodLooks(page);
      await page.getByRole('button', { name: 'Review and send' }).click();
      await expect(page.getByText('Subject is required')).toBeVisible();
      await expectGoodLooks(page);
      const to = [freshAddress('a.rather.long.name.for.an.address'), freshAddress('bo')];
      await writeMail(page, { to, subject: 'Hello', html: '<p>Hi</p>' });
      await page.getByRole('button', { name: 'Review and send' }).click();
      await expect(page.getByRole('heading', { name: 'Ready to send?' })).toBeVisible();
      await expectGoodLooks(page);
      await page.getByRole('button', { name: 'Keep editing' }).click();
      await sendReviewed(page, '2 people');
      await expect(page.getByRole('heading', { name: 'Sent' })).toBeVisible();
      await expectGoodLooks(page);
    });

    test('a page that does not exist is accessible and fits', async ({ page, openAs }) => {
      await openAs('outreach', '/nowhere');
      await expectGoodLooks(page);
    });
  });
}
