import { expect, type Page } from '@playwright/test';

interface Mail {
  to: readonly string[];
  subject: string;
  html: string;
  campaign?: string;
}

export const writeMail = async (page: Page, { to, subject, html, campaign = '' }: Mail) => {
  const recipients = page.getByLabel('To', { exact: true });
  await recipients.fill(to.join(', '));
  await recipients.press('Enter');
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('Message', { exact: true }).fill(html);
  await page.getByLabel('Campaign').fill(campaign);
};

export const sendReviewed = async (page: Page, people: string) => {
  await page.getByRole('button', { name: 'Review and send' }).click();
  await page.getByRole('button', { name: `Send to ${people}` }).click();
};

export const expectOutcome = async (page: Page, sum: string) => {
  await expect(page.getByRole('main').getByText(sum, { exact: true })).toBeVisible();
};

/** The row of one recipient in the result of a send. */
export const outcomeOf = (page: Page, address: string) =>
  page.getByRole('row').filter({ hasText: address });

/** Addresses of one test only, so that tests don't meet each other's opt-outs. */
export const freshAddress = (name: string): string => `${freshName(name)}@example.com`;

export const freshName = (name: string): string => `${name}.${crypto.randomUUID().slice(0, 8)}`;
