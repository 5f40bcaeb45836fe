import { parseArgs } from 'node:util';
import { startLocalCloud } from '@distronation/local-cloud';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserLaunch } from '../e2e/kit/browser.ts';
import { serveBuiltCrm } from '../e2e/kit/built-crm.ts';
import { signIn } from '../e2e/kit/test.ts';
import { answerListing, type Folder } from './measure/answer-listing.ts';
import { peakMemory } from './measure/process-memory.ts';
import { putFiles, type ToPut } from './measure/put-files.ts';
import { measureTasks } from './measure/task-times.ts';

// Usage: node scripts/measure-report-files.ts [--base-port 5200] [--keys 100000]. Prints the tables of
// docs/benchmarks.md: the CRM as it ships, in Chromium, over a local cloud of its own. Takes minutes.

const { values } = parseArgs({
  options: {
    'base-port': { type: 'string', default: '5200' },
    keys: { type: 'string', default: '100000' },
  },
});

const bucket = 'distro-nation-reports';
const large: Folder = { name: 'Large/', files: Number(values.keys) };
const zips: readonly ToPut[] = [
  { folder: 'Hundred/', count: 100, bytes: 4_000_000 },
  { folder: 'Thousand/', count: 1_000, bytes: 20_000 },
];
const patience = { timeout: 300_000 };

const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const whole = (ms: number): string => `${ms.toFixed(0)} ms`;

const openReports = async (browser: Browser, crm: string, path: string): Promise<Page> => {
  const page = await browser.newPage({ baseURL: crm, acceptDownloads: true });
  await answerListing(page, large);
  await page.goto('/reports');
  await signIn(page, 'finance');
  await page.getByRole('link', { name: 'Exports' }).waitFor();
  // From here on as in a tab that is open all day.
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  return page;
};

const firstName = (page: Page) =>
  page.getByRole('table').getByRole('rowheader').first().textContent();

/** Presses something, and waits for a list with another first file. */
const changesList = async (page: Page, press: () => Promise<void>): Promise<void> => {
  const before = await firstName(page);
  await press();
  await page.waitForFunction(
    (old) => {
      const first = document.querySelector('table [role=rowheader]');
      return first !== null && first.textContent !== old;
    },
    before,
    patience,
  );
};

const measureListing = async (browser: Browser, crm: string): Promise<void> => {
  const page = await openReports(browser, crm, `/reports?folder=${large.name}`);
  await page.getByText('Entries 1–50').waitFor();
  const sortBy = (name: string) => () => page.getByRole('button', { name }).click();
  const older = () => page.getByRole('link', { name: 'Next' }).click();
  const steps: readonly [string, () => Promise<void>][] = [
    ['the next page by name, which was read ahead', older],
    [`all ${large.files.toLocaleString('en')} by size, from S3`, sortBy('Size')],
    ['the largest first, all being read', sortBy('Size')],
    ['by date, all being read', sortBy('Changed')],
    ['the next page by date', older],
  ];
  row('listing', 'time', 'processor time of the page', 'its longest task');
  row('---', '---', '---', '---');
  for (const [what, press] of steps) {
    const { ms, cpuMs, longestMs } = await measureTasks(browser, () => changesList(page, press));
    row(what, seconds(ms), seconds(cpuMs), whole(longestMs));
  }
  await page.close();
};

const measureZip = async (browser: Browser, crm: string, { folder, count, bytes }: ToPut) => {
  const page = await openReports(browser, crm, '/reports');
  await page.getByRole('checkbox', { name: `Choose ${folder}` }).check();
  const make = async () => {
    const saving = page.waitForEvent('download', patience);
    await page.getByRole('button', { name: 'Download 1 as ZIP' }).click();
    await (await saving).path();
  };
  const from = performance.now();
  const peak = await peakMemory(browser, make);
  row(
    `${count.toLocaleString('en')} files`,
    `${((count * (bytes + 500)) / 1e6).toFixed(0)} MB`,
    seconds(performance.now() - from),
    `${(peak / 1e6).toFixed(0)} MB`,
  );
  await page.close();
};

const cloud = await startLocalCloud({ basePort: Number(values['base-port']), parts: ['api'] });
try {
  const { urls } = cloud;
  const server = await serveBuiltCrm(urls, '.local/measured-build');
  for (const each of zips) await putFiles(urls.s3, bucket, each);
  const browser = await chromium.launch(await browserLaunch());
  try {
    await measureListing(browser, urls.crm);
    console.log('');
    row('ZIP', 'bytes', 'time', 'peak memory');
    row('---', '---', '---', '---');
    for (const zip of zips) await measureZip(browser, urls.crm, zip);
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  await cloud.stop();
}
