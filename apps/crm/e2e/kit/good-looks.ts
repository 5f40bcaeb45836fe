import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectReflow } from './reflow.ts';

const [phone, desk] = [360, 1280];

const expectNoViolations = async (axe: AxeBuilder) => {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
};

// The mail in the preview is its author's, and its frame lets no script in.
const axeOf = (page: Page) => new AxeBuilder({ page }).exclude('iframe');

const expectFit = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 0 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(width);
  await expectNoViolations(axeOf(page));
};

/** At the width of a phone and of a desk the page is no wider than the screen, and axe finds nothing to
 *  object to; nor to its dark colours. Even narrower, or with its text doubled, it loses none of it. Leaves the
 *  page wide and light. */
export const expectGoodLooks = async (page: Page) => {
  await expectReflow(page);
  await expectFit(page, phone);
  await expectFit(page, desk);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(axeOf(page).withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
};
