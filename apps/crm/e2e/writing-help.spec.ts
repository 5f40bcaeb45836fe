import { expect, test } from './kit/test.ts';

test('help with writing is asked for, looked at, used, and taken back', async ({
  page,
  openAsNew,
}) => {
  const message = page.getByLabel('Message', { exact: true });
  const panel = page.getByRole('dialog', { name: 'Help with writing' });
  const suggest = panel.getByRole('button', { name: 'Suggest', exact: true });
  await openAsNew('outreach', '/compose');
  await page.getByRole('button', { name: 'Suggest subjects' }).click();
  await expect(panel).toContainText('Recipients, and what is known of them, are not');
  await panel.getByLabel('What is the mail about?').fill('Our autumn statements');
  await suggest.click();
  await panel.getByRole('button', { name: 'Use the subject A word about' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('A word about autumn statements');

  await page.getByRole('button', { name: 'Help me write' }).click();
  await panel.getByLabel('What is it to say?').fill('Our autumn statements');
  await suggest.click();
  const suggested = panel.frameLocator('iframe').locator('body');
  await expect(suggested).toContainText('Read more, or just answer this mail.');
  await expect(suggested.getByRole('link')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Insert the draft' }).click();
  await expect(message).toContainText('autumn statements');
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();

  await page.getByRole('button', { name: 'Help me write' }).click();
  await panel.getByLabel('How is it to be?').fill('Shorter');
  await suggest.click();
  await panel.getByRole('button', { name: 'Replace the message' }).click();
  await expect(message).toContainText('Thank you for reading.');
  await page.getByRole('presentation').getByRole('button', { name: 'Undo' }).click();
  await expect(message).not.toContainText('Thank you for reading.');
  await expect(message).toContainText('autumn statements');
});
