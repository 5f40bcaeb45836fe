import { freshName } from './kit/compose.ts';
import { expect, test } from './kit/test.ts';

test('a template is written, looked at, changed, restored, mailed from, and deleted', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  const name = freshName('spring');
  const previewed = page.frameLocator('iframe[title="Message preview"]').locator('body');
  const html = page.getByRole('textbox', { name: 'HTML' });
  await openAsNew('outreach', '/templates');
  await page.getByRole('link', { name: 'New template' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Subject').fill('News for {{name}}');
  await html.fill('<p>Hi {{name}}</p>\n{{{note}}}');
  await expect(page.getByText('Look at line 2')).toBeVisible();
  await page.getByRole('button', { name: 'Create the template' }).click();
  await expect(html).toHaveAttribute('aria-invalid', 'true');
  await html.fill('<p>Hi {{name}}, in {{city}}</p>');
  await page.reload();
  await expect(page.getByText('You have not finished this yet')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await expect(html).toHaveValue('<p>Hi {{name}}, in {{city}}</p>');
  await page.getByLabel('city').fill('Oslo');
  await expect(previewed).toContainText('Hi {{name}}, in Oslo');
  await expect(previewed).toContainText('Unsubscribe');
  await page.getByRole('button', { name: 'Create the template' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Add a description' }).click();
  await page.getByRole('dialog').getByLabel('Description').fill('For the spring');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByText('For the spring')).toBeVisible();

  await page.getByRole('link', { name: 'New version' }).click();
  await html.fill('<p>Dear {{name}}, in {{city}}</p>');
  await page.getByLabel('What changed').fill('Politer');
  await page.getByRole('button', { name: 'Add v2' }).click();
  const versions = page.getByRole('table', { name: 'Versions' });
  await expect(versions.getByRole('row', { name: /^v2 In use Politer/ })).toBeVisible();
  await versions.getByRole('link', { name: 'v1' }).click();
  await page.getByRole('button', { name: 'Restore v1' }).click();
  await page.getByRole('button', { name: 'Restore as v3' }).click();
  await expect(versions.getByRole('row', { name: /^v3 In use v1 again/ })).toBeVisible();

  await page.getByLabel('city').fill('Oslo');
  await page.getByRole('link', { name: 'Start a mail' }).click();
  await expect(page.getByLabel('Subject')).toHaveValue('News for {{name}}');
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue(
    '<p>Hi {{name}}, in Oslo</p>',
  );

  await page.goto(`/templates/${name}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'welcome-template' })).toBeVisible();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
