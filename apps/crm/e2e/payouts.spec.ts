import { readFile } from 'node:fs/promises';
import { freshAddress } from './kit/compose.ts';
import { chooseFile, linesFor, reportLinks, uploadRun } from './kit/payouts.ts';
import { expect, signIn, test } from './kit/test.ts';

// A headless browser says so, and is rightly taken for a scanner.
const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';
test.use({ userAgent });

const partners = () => ({ lena: freshAddress('lena'), halcyon: freshAddress('halcyon') });

test('two colleagues bring a month’s statements from the file to the downloaded report', async ({
  page,
  openAsNew,
  browser,
}) => {
  const { lena, halcyon } = partners();
  await openAsNew('finance', '/payout-runs');
  await page.getByRole('link', { name: 'New run' }).click();
  await chooseFile(page, linesFor({ lena, halcyon }));
  await expect(page.getByLabel('What artist says')).toHaveValue('name');
  await expect(page.getByLabel('What YouTube says')).toHaveValue('value');
  await page.getByLabel('Total of all rows').fill('1,610.67');
  const statement = page.frameLocator('iframe');
  await expect(statement.getByText('Hello Lena Okafor,')).toBeVisible();
  await expect(statement.getByText('1,522.57 USD')).toBeVisible();
  await page.getByRole('button', { name: 'Next statement' }).click();
  await expect(statement.getByText('Hello there,')).toBeVisible();

  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await expect(page.getByText('Somebody else has to approve')).toBeVisible();
  await expect(page.getByText('DN-1005 has no Streaming Report')).toBeVisible();
  await expect(page.getByText('2 statements from 2 rows; you stated 1,610.67')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
  const run = page.url();

  const other = await browser.newPage({ userAgent, viewport: page.viewportSize() });
  await other.goto(run);
  await signIn(other, 'finance2');
  await expect(other.getByText('It waits for you, or another colleague')).toBeVisible();
  await other.getByRole('button', { name: 'Send 2 statements' }).click();
  const dialog = other.getByRole('dialog');
  await expect(dialog).toContainText('1,610.67 USD');
  const approvals: string[] = [];
  other.on('request', (sent) => {
    if (sent.method() === 'POST' && sent.url().endsWith('/approve')) approvals.push(sent.url());
  });
  await dialog.getByRole('button', { name: 'Send 2 statements' }).dblclick();
  await expect(other.getByText('2 = 2 accepted')).toBeVisible({ timeout: 60_000 });
  expect(approvals).toHaveLength(1);
  await other.close();

  const [first = ''] = await reportLinks(lena);
  expect(await reportLinks(halcyon)).toHaveLength(1);
  await page.goto(first);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^DN-1001-youtube-.*\.zip$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');

  await page.goto(run);
  const rows = page.getByRole('table', { name: 'Rows' });
  await expect(rows.getByRole('row').filter({ hasText: lena })).toContainText('1 of 2 collected');
  await rows.getByRole('button', { name: 'Lena Okafor' }).click();
  const panel = page.getByRole('dialog', { name: 'Row 1' });
  await expect(panel.getByText('Collected', { exact: true }).first()).toBeVisible();
  const fresh = page.getByRole('dialog').getByText(/reports\/download\?data=/);
  await panel.getByRole('button', { name: 'Issue anew' }).last().click();
  await page.getByRole('button', { name: 'Issue a new link' }).click();
  await expect(fresh).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await page.goto('/reports/not-collected');
  const waiting = page.getByRole('table', { name: 'Reports not yet collected' });
  const row = waiting.getByRole('row').filter({ hasText: halcyon });
  await expect(row).toContainText('YouTube Report');
  await row.getByRole('button', { name: 'DN-1005' }).click();
  await page.getByRole('button', { name: 'Issue anew' }).click();
  await page.getByLabel('Why').fill('They lost the mail');
  await page.getByRole('button', { name: 'Issue a new link' }).click();
  await expect(fresh).toBeVisible();
  const url = (await fresh.textContent()) ?? '';
  expect(await reportLinks(halcyon)).not.toContain(url);
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
});

test('an error stops the run, opens its row, and is gone from the next upload', async ({
  page,
  openAsNew,
}) => {
  const people = partners();
  const [header = '', row = '', last = ''] = linesFor(people);
  await openAsNew('finance', '/payout-runs/new');
  const url = await uploadRun(page, [header, row.replace('318.07', '318.08'), row, last]);
  await expect(page.getByText('2 errors stand: nothing can be sent')).toBeVisible();
  const findings = page.getByRole('table', { name: 'Findings' });
  await expect(findings).toContainText('The file says 1,522.57 USD in total');
  await findings.getByRole('button', { name: 'Row 2' }).first().click();
  const panel = page.getByRole('dialog', { name: 'Row 2' });
  await expect(panel.getByText('Row 1 has the custom id DN-1001 already').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard the run' }).click();
  await expect(page.getByText('Nothing was sent.')).toBeVisible();

  await page.goto('/payout-runs/new');
  expect(await uploadRun(page, linesFor(people))).not.toBe(url);
  await expect(page.getByText('Somebody else has to approve')).toBeVisible();
});

test('a statement shows under its own row only, and none while it is on its way', async ({
  page,
  openAsNew,
}) => {
  const answered = Promise.withResolvers<void>();
  const second = (url: URL) => /\/preview$|\/rows\/2\/mail$/.test(url.pathname);
  await page.route(second, async (route) => {
    const isOther = route.request().postData()?.includes('Lena Okafor') ?? false;
    if (!isOther) await answered.promise;
    await route.continue();
  });
  const { lena, halcyon } = partners();
  const frame = page.locator('iframe');
  const statement = page.frameLocator('iframe');
  const next = page.getByRole('button', { name: 'Next statement' });
  await openAsNew('finance', '/payout-runs/new');
  await chooseFile(page, linesFor({ lena, halcyon }));
  await expect(statement.getByText('Hello Lena Okafor,')).toBeVisible();
  await next.click();
  await expect(page.getByText('Row 2 of 2')).toBeVisible();
  await expect(frame).toBeHidden();

  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await expect(page.getByText('Row 1 of 2')).toBeVisible();
  await expect(statement.getByText('Hello Lena Okafor,')).toBeVisible();
  await next.click();
  await expect(page.getByText('Row 2 of 2')).toBeVisible();
  await expect(frame).toBeHidden();
  answered.resolve();
  await expect(frame).toBeVisible();
  await expect(statement.getByText('Hello there,')).toBeVisible();
});

test('what is written for a run outlives the choice of another file', async ({
  page,
  openAsNew,
}) => {
  const { lena, halcyon } = partners();
  const [header = '', row = ''] = linesFor({ lena, halcyon });
  await openAsNew('finance', '/payout-runs/new');
  await chooseFile(page, [header, row]);
  await page.getByLabel('Message', { exact: true }).fill('The advance is taken off.');
  await page.getByLabel('Total of all rows').fill('1,522.57');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, linesFor({ lena, halcyon }));
  await expect(page.getByRole('button', { name: 'Check 2 rows' })).toBeVisible();
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue(
    'The advance is taken off.',
  );
  await expect(page.getByLabel('Total of all rows')).toHaveValue('');
});

test('what became of each row is saved as a file', async ({ page, openAsNew, context }) => {
  await context.addInitScript(() => delete window.showSaveFilePicker);
  const { lena, halcyon } = partners();
  await openAsNew('finance', '/payout-runs/new');
  await uploadRun(page, linesFor({ lena, halcyon }));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines.slice(1)).toEqual([
    expect.stringContaining(`1,${lena},Lena Okafor,DN-1001`),
    expect.stringContaining(`2,${halcyon},,DN-1005`),
  ]);
});

test('a colleague without the finance role is not shown the way', async ({ page, openAsNew }) => {
  await openAsNew('outreach', '/campaigns');
  await expect(page.getByRole('link', { name: 'Payout runs' })).toHaveCount(0);
});
