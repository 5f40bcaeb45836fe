import { expect, type Page } from '@playwright/test';

interface Mail {
  to: readonly string[];
  subject: string;
  html: string;
  campaign?: string;
}

export const writeTo = async (page: Page, to: readonly string[]) => {
  const recipients = page.getByLabel('To', { exact: true });
  await recipients.fill(to.join(', '));
  await recipients.press('Enter');
};

export const writeAs = async (page: Page, format: 'Rich text' | 'HTML' | 'Plain text') => {
  const formats = page.getByRole('group', { name: 'Written as' });
  const chosen = formats.getByRole('button', { name: format });
  await chosen.click();
  // Until then the field for the message is the one of before.
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
};

/** A name of its own keeps the mail apart from one of the same subject in the same second. */
export const writeMail = async (
  page: Page,
  { to, subject, html, campaign = freshName('campaign') }: Mail,
) => {
  await writeTo(page, to);
  await page.getByLabel('Subject').fill(subject);
  await writeAs(page, 'HTML');
  await page.getByLabel('Message', { exact: true }).fill(html);
  await page.getByLabel('Campaign').fill(campaign);
};

/** Writes the mail of the campaign that the page shows to these people once more. */
export const writeAgain = async (page: Page, to: readonly string[]) => {
  await page.getByRole('link', { name: 'Duplicate' }).click();
  await writeTo(page, to);
};

export const sendReviewed = async (page: Page, people: string) => {
  await page.getByRole('button', { name: 'Review and send' }).click();
  await page.getByRole('button', { name: `Send to ${people}` }).click();
};

/** Why the flight check has nobody to send to. */
export const expectNobodyLeft = async (page: Page, reason: string) => {
  await page.getByRole('button', { name: 'Review and send' }).click();
  await expect(page.getByRole('button', { name: 'Nobody is left to send to' })).toBeDisabled();
  await expect(page.getByRole('region', { name: 'Recipients' })).toContainText(reason);
};

/** What a campaign came to: `2 = 2 accepted`. Its workers may only be waking. */
export const expectOutcome = async (page: Page, sum: string) => {
  const shown = page.getByRole('main').getByText(sum, { exact: true });
  await expect(shown).toBeVisible({ timeout: 60_000 });
};

/** The row of one recipient who got no mail. */
export const outcomeOf = (page: Page, address: string) =>
  page.getByRole('row').filter({ hasText: address });

/** Addresses of one test only, so that tests don't meet each other's opt-outs. */
export const freshAddress = (name: string): string => `${freshName(name)}@example.com`;

export const freshName = (name: string): string => `${name}.${crypto.randomUUID().slice(0, 8)}`;

/** Mails one person, and resolves to the subject. The page shows what became of it. */
export const mailOne = async (page: Page, person: string): Promise<string> => {
  const subject = `Hello ${person}`;
  await writeMail(page, { to: [person], subject, html: '<p>Hello</p>' });
  await sendReviewed(page, '1 person');
  await expectOutcome(page, '1 = 1 accepted');
  return subject;
};
