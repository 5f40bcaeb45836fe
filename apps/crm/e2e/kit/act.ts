import type { Page } from '@playwright/test';

/** Presses a button, and the one that confirms it in the dialog that it opens. */
export const act = async (page: Page, action: string, confirm = action) => {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click();
};
