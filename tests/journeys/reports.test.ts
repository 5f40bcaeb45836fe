import { endpoints } from '@distronation/contracts';
import { financeEnvironment, wireIssuing, wireLinks } from '@distronation/finance';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { tokenOf } from './clients.ts';

const urls = inject('urls');

// What runs here is put together as a function is.
Object.assign(process.env, inject('environment'), { STAGE: 'local' });
const env = financeEnvironment();
const { issueReportLinks } = wireIssuing(env, wireLinks(env));

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Before this month, as the reports in the bucket are. */
const lastMonth = (): { year: string; month: string } => {
  const now = new Date();
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  const [year = '', month = ''] = start.toISOString().split('-', 2);
  return { year, month };
};

const issue = async () => {
  const sendId = crypto.randomUUID();
  const recipient = `${sendId}@example.com`;
  const { links } = await issueReportLinks({
    sendId,
    recipient,
    customIds: ['DN-1001'],
    month: lastMonth(),
  });
  const [first] = links;
  if (!first) throw new Error('There is no report of DN-1001');
  return { ...first, recipient };
};

const follow = (
  url: string,
  method: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, { method, redirect: 'manual', headers: { 'User-Agent': browser, ...headers } });

const press = (url: string, headers?: Record<string, string>): Promise<Response> =>
  follow(url, 'POST', headers);

const asFinance = async (path: string, body?: object): Promise<unknown> => {
  const response = await fetch(`${urls.api}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${await tokenOf('finance')}`,
      'Content-Type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(response.status).toBe(200);
  return response.json();
};

const uncollected = async (recipient: string) => {
  const query = new URLSearchParams({ ...lastMonth(), limit: '200' });
  const answer = await asFinance(`/financial/reports/not-collected?${query.toString()}`);
  const { links } = endpoints.listUncollectedReports.response.parse(answer).data;
  return links.filter((link) => link.recipient === recipient);
};

const locationOf = (response: Response): string =>
  z.string().parse(response.headers.get('location'));

describe('a link to a report', () => {
  it('leads over the page to the file, and leaves a receipt for the click alone', async () => {
    const { url, endsAt, recipient, size } = await issue();
    for (const method of ['GET', 'HEAD']) {
      const opened = await follow(url, method);
      expect([opened.status, locationOf(opened)]).toEqual([
        302,
        expect.stringContaining(`${urls.crm}/report?data=`),
      ]);
    }
    expect(await uncollected(recipient)).toHaveLength(2);

    const pressed = await press(url);
    expect(pressed.status).toBe(303);
    const address = locationOf(pressed);
    expect(new URL(address).searchParams.get('Expires')).toBe(String(endsAt.getTime() / 1_000));
    const file = await fetch(address);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="DN-1001-/);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([bytes.length, bytes.subarray(0, 2).toString()]).toEqual([size, 'PK']);

    const waiting = await uncollected(recipient);
    expect(waiting.map(({ label }) => label)).toEqual(['Streaming Report']);
    const query = new URLSearchParams({ email: recipient }).toString();
    expect(await asFinance(`/financial/reports/collected?${query}`)).toMatchObject({
      data: { downloads: [{ by: 'person', label: 'YouTube Report', customId: 'DN-1001' }] },
    });
  });

  it('opens its own file and no other, until its own end and no longer', async () => {
    const address = locationOf(await press((await issue()).url));
    for (const changed of [
      address.replaceAll('DN-1001', 'DN-1002'),
      address.replace(/Expires=\d+/, 'Expires=1999999999'),
      `${address}&x=1`,
    ]) {
      expect(changed).not.toBe(address);
      expect((await fetch(changed)).status).toBe(403);
    }
  });

  it('is taken back and issued anew by finance; the file stays within reach of the new one', async () => {
    const { url, recipient } = await issue();
    const [, link] = await uncollected(recipient);
    const id = z.string().parse(link?.id);
    expect(
      await asFinance(`/financial/reports/${id}/revoke`, { reason: 'Wrong partner' }),
    ).toMatchObject({
      data: { link: { status: 'revoked' } },
    });
    const refused = await press(url, { Accept: 'text/html' });
    expect([refused.status, await refused.text()]).toEqual([
      410,
      expect.stringContaining('This link has ended'),
    ]);
    const answer = await asFinance(`/financial/reports/${id}/reissue`, {});
    const { data } = endpoints.reissueReportLink.response.parse(answer);
    const fresh = await press(data.url);
    expect((await fetch(locationOf(fresh))).status).toBe(200);
    expect(await asFinance(`/financial/reports/${data.link.id}`)).toMatchObject({
      data: {
        link: { status: 'collected', downloads: 1, recipient },
        receipts: [{ by: 'person', userAgent: browser }],
      },
    });
  });

  it('is not collected by a scanner that presses the button', async () => {
    const { url, recipient } = await issue();
    await press(url, { 'User-Agent': 'python-requests/2.32.3' });
    expect(await uncollected(recipient)).toMatchObject([
      { scans: 0 },
      { scans: 1, status: 'open' },
    ]);
  });
});
