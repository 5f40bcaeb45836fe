import type { Page } from '@playwright/test';
import { contactsOf } from './kit/contacts.ts';
import { expect, test } from './kit/test.ts';

const total = 100_000;

/** So long must the scrolling rest before the list asks for rows. */
const restMs = 80;

const contactAt = (n: number) => ({
  id: `id-${n}`,
  email: `person${n}@example.com`,
  name: `Person ${n}`,
  customIds: [`DN-${n}`],
  tags: ['label'],
  source: 'manual',
  fields: {},
  changedAt: '2026-11-01T09:00:00.000Z',
  suppressed: n % 5 === 0 ? { newsletter: 'unsubscribed_topic' } : {},
});

/** An API that finds a hundred thousand; resolves to the offsets that it is asked for. */
const findMany = async (page: Page): Promise<number[]> => {
  const offsets: number[] = [];
  await page.route(/contacts\/search\?/, async (route) => {
    const { searchParams } = new URL(route.request().url());
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(searchParams.get(name) ?? 0));
    if (searchParams.has('offset')) offsets.push(offset ?? 0);
    const contacts = Array.from({ length: limit ?? 0 }, (_, n) => contactAt((offset ?? 0) + n));
    await route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: {
        success: true,
        timestamp: '2026-11-01T09:00:00.000Z',
        version: '1.0.0',
        data: { contacts, total },
      },
    });
  });
  return offsets;
};

/** Scrolls for so many frames, and tells how long each of them took, in order. */
const scroll = (page: Page, pixelsAFrame: number, frames: number) =>
  page.evaluate(
    async ([step, count]) => {
      const list = document.querySelector('[aria-label="List of contacts"]');
      const times: number[] = [];
      let before = performance.now();
      for (let frame = 0; frame < count; frame += 1) {
        list?.scrollBy(0, step);
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - before);
        before = now;
      }
      return times.toSorted((one, other) => one - other);
    },
    [pixelsAFrame, frames] as const,
  );

test('of a hundred thousand rows those in sight are there, and those looked at are asked for', async ({
  page,
  openAsNew,
}, testInfo) => {
  const offsets = await findMany(page);
  await openAsNew('outreach', '/contacts');
  await expect(page.getByText('100,000 contacts')).toBeVisible();
  await expect(contactsOf(page)).toHaveAttribute('aria-rowcount', '100001');

  const times = await scroll(page, 2_000, 120);
  testInfo.annotations.push({
    type: 'frames',
    description: `median ${times[60]?.toFixed(1)} ms, 95 % within ${times[114]?.toFixed(1)} ms`,
  });
  // What flew past is not asked for: 240,000 pixels are some forty pages. Where a busy machine holds a frame
  // up, the scrolling rests for the list, and the two pages in sight may be asked for.
  const rests = times.filter((time) => time > restMs / 2).length;
  expect(offsets.length).toBeLessThan(20 + 2 * rests);

  await page.getByRole('region', { name: 'List of contacts' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'person99999@example.com' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByRole('link', { name: 'person0@example.com' })).toBeVisible();
  expect(await contactsOf(page).getByRole('row').count()).toBeLessThan(60);
});

test('a letter that is typed while the letters before it are looked for is not lost', async ({
  page,
  openAsNew,
}) => {
  await findMany(page);
  await openAsNew('viewer', '/contacts');
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history);
    // It comes once the address says what to look for, and before the page has read that there.
    history.replaceState = (...given: Parameters<History['replaceState']>) => {
      replace(...given);
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field?.value !== 'ann') return;
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      value?.set?.call(field, 'anna');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
  });
  await page.getByLabel('Search').fill('ann');
  await expect(page).toHaveURL(/text=anna/);
  await expect(page.getByLabel('Search')).toHaveValue('anna');
});

test('segments that cannot be read are not taken for none', async ({
  page,
  openAsNew,
  expectConsoleErrors,
}) => {
  expectConsoleErrors(/503/);
  const headers = { 'access-control-allow-origin': '*' };
  const segments = /\/segments$/;
  await page.route(segments, (route) =>
    route.fulfill({ status: 503, headers, json: { success: false } }),
  );
  await openAsNew('outreach', '/contacts');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('The saved segments could not be read');
  await page.unroute(segments);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble).toHaveCount(0);
});
