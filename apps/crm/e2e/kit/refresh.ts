import { expect, type Page } from '@playwright/test';

/** Asks for the page's numbers again until they show it: events take a moment to arrive. */
export const refreshUntil = async (page: Page, visible: () => Promise<void>) => {
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await visible();
  }).toPass({ timeout: 60_000 });
};
