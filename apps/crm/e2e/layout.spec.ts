import { expectStill } from './kit/movement.ts';
import { expect, test } from './kit/test.ts';

const pages = [
  ['/leads', 'Leads'],
  ['/campaigns', 'Campaigns'],
  ['/reports', 'Reports'],
  ['/templates/welcome-template', 'welcome-template'],
] as const;

for (const width of [360, 1280]) {
  test(`nothing moves while pages load that are ${width} wide`, async ({ page, openAsNew }) => {
    await page.setViewportSize({ width, height: 740 });
    await openAsNew('admin', '/profile');
    for (const [address, title] of pages) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByRole('status', { name: /^(?:Loading|Opening)/ })).toHaveCount(0);
      await expectStill(page, title);
    }
  });
}
