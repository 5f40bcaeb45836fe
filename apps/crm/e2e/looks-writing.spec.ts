import { expectGoodLooks } from './kit/good-looks.ts';
import { expect, test } from './kit/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    // Colours that are still fading in would be measured as too pale.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('templates are accessible and fit', async ({ page, openAs }) => {
      await openAs('outreach', '/templates');
      await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
      await expectGoodLooks(page);
      await page.getByRole('link', { name: 'welcome-template' }).click();
      await expect(page.locator('iframe')).toBeVisible();
      await expectGoodLooks(page);
      await page.goto('/templates/welcome-template/new-version');
      await expect(page.locator('iframe')).toBeVisible();
      await expectGoodLooks(page);
      await page.goto('/new-template');
      await expect(page.getByText('Nothing to preview yet')).toBeVisible();
      await expectGoodLooks(page);
    });
  });
}
