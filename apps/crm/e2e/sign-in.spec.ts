import { expect, signIn, test } from './kit/test.ts';

test('a page that was asked for comes after signing in', async ({ page, openAs }) => {
  await openAs('outreach', '/campaigns?status=paused&text=spring');
  await expect(page).toHaveURL(/\/campaigns\?status=paused&text=spring$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No campaign matches' })).toBeVisible();
});

test('a wrong password is told in plain words', async ({ page, expectConsoleErrors }) => {
  expectConsoleErrors(/400 \(Bad Request\)/);
  await page.goto('/sign-in');
  await signIn(page, 'outreach', 'wrong');
  await expect(page.getByRole('alert')).toContainText('That did not match an account');
});

test('a draft outlives a reload and the session, and is its writer’s alone', async ({
  page,
  openAs,
}) => {
  const signOut = async () => {
    const menu = page.getByRole('button', { name: 'Open navigation' });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('button', { name: 'Sign out' }).click();
  };
  await openAs('outreach', '/compose');
  await page.getByLabel('Subject').fill('Half a thought');
  await expect(page.getByText('Your draft is kept.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Subject')).toHaveValue('Half a thought');

  await signOut();
  await signIn(page, 'admin');
  await expect(page.getByLabel('Subject')).toHaveValue('');
  await signOut();
  await signIn(page, 'outreach');
  await expect(page.getByLabel('Subject')).toHaveValue('Half a thought');
});

test('a tab that slept while somebody else signed in shows them nothing of the one before', async ({
  page,
  openAs,
}) => {
  // A tab learns of the others by a timer, and browsers hold back those of a tab that nobody sees.
  await page.addInitScript(() => {
    const every = window.setInterval.bind(window);
    const whileAwake = (run: () => void, ms: number) =>
      every(() => {
        if (!('asleep' in document.documentElement.dataset)) run();
      }, ms);
    Object.assign(window, { setInterval: whileAwake });
  });
  await openAs('outreach', '/compose');
  await page.getByLabel('Subject').fill('Nobody else’s business');
  await expect(page.getByText('Your draft is kept.')).toBeVisible();
  await page.evaluate(() => document.documentElement.setAttribute('data-asleep', ''));

  const other = await page.context().newPage();
  await other.goto('/compose');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await signIn(other, 'admin');
  await expect(other.getByLabel('Subject')).toHaveValue('');
  await page.evaluate(() => document.documentElement.removeAttribute('data-asleep'));
  await expect(page.getByLabel('Subject')).toHaveValue('');
});

test('a viewer is told that sending is not theirs', async ({ page, openAs }) => {
  await openAs('viewer', '/compose');
  await expect(page.getByText('Your role does not include sending campaigns')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review and send' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send me a test' })).toHaveCount(0);
});

test('whoever has not verified their address learns it before they write', async ({
  page,
  openAs,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/403 \(Forbidden\)/);
  await openAs('unverified', '/compose');
  await expect(page.getByText('Verify your e-mail address')).toBeVisible();
});
