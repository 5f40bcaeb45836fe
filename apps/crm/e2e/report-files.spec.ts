import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { z } from 'zod';
import { partnerFiles, putFile, removeFile } from './kit/report-files.ts';
import { expect, test } from './kit/test.ts';
import { readUrls } from './kit/urls.ts';

const tokenAnswer = z.object({ idToken: z.string() });
const auditAnswer = z.object({
  data: z.object({ entries: z.array(z.object({ action: z.string(), detail: z.unknown() })) }),
});

/** How a file was taken, as the audit record has it, the latest first. */
const takings = async (key: string): Promise<unknown[]> => {
  const { api, auth } = readUrls();
  const path = 'identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=e2e';
  const signedIn = await fetch(`${auth}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: 'admin@distro-nation.com',
      password: 'distro-nation',
      returnSecureToken: true,
    }),
  });
  const { idToken } = tokenAnswer.parse(await signedIn.json());
  const query = new URLSearchParams({ subject: `report:${key}` });
  const headers = { authorization: `Bearer ${idToken}` };
  const answer = await fetch(`${api}/audit?${query}`, { headers });
  const { entries } = auditAnswer.parse(await answer.json()).data;
  return entries.map(({ detail }) => detail);
};

test('finance browses, finds, looks into and downloads reports, one by one and as a ZIP', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  const { id, keys } = await partnerFiles();
  const [older = '', taken = '', missing = ''] = keys;
  await openAsNew('finance', '/reports');

  for (const name of ['Distro', '2026', '09', id]) {
    await page.getByRole('table').getByRole('link', { name, exact: true }).click();
  }
  await expect(page.getByRole('button', { name: `${id}.csv` })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('folder')).toBe(`Distro/2026/09/${id}/`);
  await page.getByRole('navigation', { name: 'Folder' }).getByText('All reports').click();
  await expect(page.getByRole('link', { name: 'Exports' })).toBeVisible();

  await page.getByLabel('Partner’s custom id').fill(id);
  await expect(page.getByRole('heading', { name: `3 files of ${id}` })).toBeVisible();
  await page
    .getByRole('button', { name: `${id}.csv` })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Show preview' }).click();
  await expect(panel.getByRole('cell', { name: 'Spotify' })).toBeVisible();
  const saving = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`${id}.csv`);
  expect(await readFile(await saved.path(), 'utf8')).toContain('Spotify');
  await expect(panel.getByText('Saved among your downloads')).toBeVisible();
  expect(await takings(taken)).toEqual([{ as: 'file' }, { as: 'preview' }]);
  await panel.getByRole('button', { name: 'Close' }).click();

  expectConsoleErrors(/status of 404/);
  await removeFile(missing);
  await page.getByRole('button', { name: 'Choose all on this page' }).click();
  await page.getByRole('button', { name: 'Download 3 as ZIP' }).click();
  await expect(page.getByText('1 file could not be downloaded')).toBeVisible();
  await expect(page.getByText('The file was not found')).toBeVisible();
  await putFile(missing, 'back again');
  const zipping = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Try the failed ones again' }).click();
  const zip = await JSZip.loadAsync(await readFile(await (await zipping).path()));
  expect(Object.keys(zip.files).toSorted()).toEqual([older, taken, missing]);
  expect(await zip.file(missing)?.async('text')).toBe('back again');
  await expect(page.getByText('The ZIP is saved')).toBeVisible();
});

test('a viewer gets no report file, and is told so', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/status of 400/);
  await openAsNew('viewer', '/reports');
  await expect(page.getByRole('alert')).toContainText('You may not read these files');
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Reports' })).toHaveCount(0);
});
