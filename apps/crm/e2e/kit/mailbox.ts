import { expect, type Page } from '@playwright/test';
import { readUrls } from './urls.ts';

/** Opens a mail on the mailbox page, whose buttons do what its recipient would. */
export const openMail = async (page: Page, recipient: string, subject: string) => {
  await page.goto(`${readUrls().mailbox}/?${new URLSearchParams({ recipient })}`);
  await page.getByRole('navigation', { name: 'Mails' }).getByText(subject).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
};

export const footerLink = async (page: Page): Promise<string> => {
  const link = await page.getByRole('link', { name: 'Open footer link' }).getAttribute('href');
  return link ?? '';
};

type Button = 'Open' | 'Click' | 'Bounce' | 'Report spam' | 'Write to unsubscribe';

export const press = async (page: Page, button: Button) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('log')).toBeVisible();
};
