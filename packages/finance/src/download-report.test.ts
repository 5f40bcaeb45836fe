import { DomainError } from '@distronation/common';
import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { financeFixture, tokenIn } from './testing/finance-fixture.ts';

const { downloadReport, openReportPage, readReportLink, readReportReceipts, revokeReportLink } =
  endpoints;

const setup = async () => {
  const fixture = financeFixture();
  const { links } = await fixture.issue();
  const [link] = fixture.links.all();
  const [data, id] = [tokenIn(links[0]?.url), link?.id ?? ''];
  return {
    ...fixture,
    data,
    id,
    open: (method = 'GET') => fixture.call(openReportPage, { query: { data }, method }),
    tell: (token = data) => fixture.call(readReportLink, { query: { data: token } }),
    download: (userAgent = 'Firefox', token = data) =>
      fixture.call(downloadReport, {
        query: { data: token },
        headers: { 'User-Agent': userAgent },
      }),
    receipts: () => fixture.links.receipts(id, 10),
  };
};

describe('GET /financial/reports/download', () => {
  it('302 leads to the page, and leaves no receipt, however often and by HEAD too', async () => {
    const { open, tell, data, receipts, links } = await setup();
    const before = links.all();
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect(await open(method)).toMatchObject({
        status: 302,
        headers: { location: `https://crm.example.com/report?data=${data}` },
      });
    }
    expect(await tell()).toMatchObject({ status: 200 });
    expect(await receipts()).toEqual([]);
    expect(links.all()).toEqual(before);
  });
});

describe('GET /financial/reports/link', () => {
  it('200 says what the report is, and not whose address it went to', async () => {
    const { tell } = await setup();
    const { body } = await tell();
    expect(body['data']).toEqual({
      label: 'YouTube Report',
      customId: 'DN-1',
      year: '2026',
      month: '08',
      size: 24_210,
      endsAt: '2026-12-18T09:30:07.000Z',
    });
  });

  it('404 for a token that is none of ours', async () => {
    const { tell, data, id } = await setup();
    for (const token of ['nobody', `${data}x`, data.slice(1), id]) {
      expect(await tell(token)).toMatchObject({ status: 404, body: { code: 'invalid_link' } });
    }
  });
});

describe('POST /financial/reports/download', () => {
  it('303 leads to the file until the instant at which the link ends, with a receipt', async () => {
    const { download, receipts, pass } = await setup();
    pass(60_000);
    expect(await download()).toMatchObject({
      status: 303,
      headers: {
        location: 'https://reports.example.com/Exports/2026/08/DN-1/DN-1.zip?Expires=1797586207',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    });
    expect(await receipts()).toEqual([
      { at: '2026-11-23T09:31:07.500Z', by: 'person', ip: '192.0.2.1', userAgent: 'Firefox' },
    ]);
  });

  it('keeps what a machine fetched apart: the report counts as not collected', async () => {
    const { download, links, id } = await setup();
    await download('Bot');
    expect(await links.find(id)).not.toHaveProperty('collectedAt');
    await download('Firefox');
    await download('Firefox');
    expect(await links.find(id)).toMatchObject({
      scans: 1,
      downloads: 2,
      collectedAt: '2026-11-23T09:30:07.500Z',
    });
  });

  it('410 from the second on at which the link ends', async () => {
    const { download, receipts, pass } = await setup();
    pass(25 * 86_400_000 - 501);
    expect(await download()).toMatchObject({ status: 303 });
    pass(1);
    expect(await download()).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    expect(await receipts()).toHaveLength(1);
  });

  it('410 once the link is revoked, also when that happens while it is being used', async () => {
    const { download, call, id, receipts, signing } = await setup();
    const { sign } = signing;
    signing.sign = async (...asked) => {
      await call(revokeReportLink, { id, body: {}, as: 'finance' });
      return sign(...asked);
    };
    expect(await download()).toMatchObject({ status: 410, body: { code: 'link_revoked' } });
    expect(await receipts()).toEqual([]);
  });

  it('503 and no receipt when the address cannot be signed', async () => {
    const { download, receipts, signing } = await setup();
    signing.sign = async () => Promise.reject(new DomainError('signing_failed'));
    expect(await download()).toMatchObject({ status: 503, body: { code: 'signing_failed' } });
    expect(await receipts()).toEqual([]);
  });

  it('429 when a link is used more often than anybody needs', async () => {
    const { download, links, id } = await setup();
    for (let n = 0; n < 500; n += 1) await download(n % 2 === 0 ? 'Bot' : 'Firefox');
    expect(await download()).toMatchObject({ status: 429, body: { code: 'used_too_often' } });
    expect(await links.find(id)).toMatchObject({ downloads: 250, scans: 250 });
  });
});

it('staff read who downloaded what, when, and whether it was a person', async () => {
  const { call, download, id, pass } = await setup();
  await download('Bot');
  pass(1_000);
  await download('Firefox');
  const { status, body } = await call(readReportReceipts, { id, as: 'finance' });
  expect(status).toBe(200);
  expect(body['data']).toMatchObject({
    link: { id, recipient: 'lena@example.com', status: 'collected', downloads: 1, scans: 1 },
    receipts: [
      { by: 'person', userAgent: 'Firefox' },
      { by: 'scanner', userAgent: 'Bot' },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('Exports/');
});
