import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { financeFixture, tokenIn } from './testing/finance-fixture.ts';

const {
  downloadReport,
  listDownloadsOf,
  listUncollectedReports,
  readReportLink,
  readReportReceipts,
  reissueReportLink,
  revokeReportLink,
} = endpoints;

const setup = async () => {
  const fixture = financeFixture();
  const { links } = await fixture.issue();
  await fixture.issue({ recipient: 'kim@example.com', customIds: ['DN-2'] });
  const [first] = fixture.links.all();
  const [data, id] = [tokenIn(links[0]?.url), first?.id ?? ''];
  const post =
    (contract: typeof revokeReportLink | typeof reissueReportLink) =>
    (body: unknown = {}, as = 'finance', of = id) =>
      fixture.call(contract, { id: of, body, as });
  const list = async (query: Record<string, string> = {}) => {
    const { body } = await fixture.call(listUncollectedReports, {
      query: { month: '8', year: '2026', ...query },
      as: 'finance',
    });
    return body['data'] as { links: { customId: string; label: string }[]; next?: string };
  };
  return {
    ...fixture,
    data,
    id,
    list,
    revoke: post(revokeReportLink),
    reissue: post(reissueReportLink),
    download: (token = data, userAgent = 'Firefox') =>
      fixture.call(downloadReport, {
        query: { data: token },
        headers: { 'User-Agent': userAgent },
      }),
  };
};

describe('GET /financial/reports/collected', () => {
  const downloadsOf = async (
    { call }: Awaited<ReturnType<typeof setup>>,
    email: string,
    as = 'finance',
  ) => call(listDownloadsOf, { query: { email }, as });

  it('200 lists what came of the links that were mailed to an address, and to no other', async () => {
    const world = await setup();
    await world.download();
    const { body } = await downloadsOf(world, 'Lena@Example.com');
    expect(body['data']).toEqual({
      downloads: [
        {
          at: expect.any(String),
          by: 'person',
          linkId: world.id,
          label: 'YouTube Report',
          customId: 'DN-1',
          year: '2026',
          month: '08',
        },
      ],
    });
    expect((await downloadsOf(world, 'kim@example.com')).body['data']).toEqual({ downloads: [] });
  });

  it.each(['outreach', 'viewer'])('403 tells %s nothing', async (role) => {
    expect(await downloadsOf(await setup(), 'lena@example.com', role)).toMatchObject({
      status: 403,
    });
  });
});

describe('GET /financial/reports/not-collected', () => {
  it('200 lists by partner and kind what no person has downloaded, page by page', async () => {
    const { list, download } = await setup();
    const { links, next } = await list({ limit: '2' });
    expect(links).toMatchObject([
      { customId: 'DN-1', label: 'Streaming Report', recipient: 'lena@example.com' },
      { customId: 'DN-1', label: 'YouTube Report', status: 'open' },
    ]);
    const rest = await list({ limit: '2', cursor: next ?? '' });
    expect(rest).toEqual({ links: [expect.objectContaining({ customId: 'DN-2' })] });
    expect(await list({ limit: '3' })).not.toHaveProperty('next');
    await download();
    expect((await list()).links.map(({ label }) => label)).toEqual([
      'Streaming Report',
      'Streaming Report',
    ]);
    expect(await list({ month: '9' })).toEqual({ links: [] });
  });

  it('200 still lists a link that has ended, as one that nobody used in time', async () => {
    const { list, pass } = await setup();
    pass(25 * 86_400_000);
    expect((await list()).links).toMatchObject([{}, {}, {}].map(() => ({ status: 'expired' })));
  });

  it.each(['nonsense', Buffer.from('[1]').toString('base64url')])(
    '400 for cursor %s',
    async (cursor) => {
      const { call } = await setup();
      const query = { month: '8', year: '2026', cursor };
      expect(await call(listUncollectedReports, { query, as: 'finance' })).toMatchObject({
        status: 400,
        body: { problems: [{ field: 'cursor' }] },
      });
    },
  );
});

describe('POST /financial/reports/{id}/revoke', () => {
  it('200 ends the link, records who did it, and says what cannot be recalled', async () => {
    const { revoke, download, audit, id, call, data, list } = await setup();
    await download();
    expect(await revoke({ reason: 'Sent to the wrong address' })).toMatchObject({
      status: 200,
      body: {
        message:
          'The link is revoked. One address that it gave out before cannot be recalled, until 18 December 2026, 09:30 UTC',
        data: { link: { status: 'revoked' } },
      },
    });
    expect(audit).toMatchObject([
      {
        action: 'report.revoke',
        subject: 'lena@example.com',
        actor: 'staff:uid-finance',
        campaign: 'send-1',
        words: 'Sent to the wrong address',
        detail: { linkId: id, customId: 'DN-1', downloads: 1 },
      },
    ]);
    expect(await call(readReportLink, { query: { data } })).toMatchObject({
      status: 410,
      body: { code: 'link_revoked' },
    });
    expect((await list()).links).toHaveLength(2);
  });

  it('200 says of every address that it gave out that it cannot be recalled, whoever took it', async () => {
    const { revoke, download, data } = await setup();
    for (const userAgent of ['Firefox', 'Bot', 'Bot']) await download(data, userAgent);
    expect((await revoke()).body['message']).toContain('3 addresses that it gave out before');
  });

  it('200 for a repeat, which is not recorded again', async () => {
    const { revoke, audit } = await setup();
    const first = await revoke();
    expect(first.body['message']).toBe('The link is revoked. Nobody has used it');
    expect((await revoke()).body['data']).toEqual(first.body['data']);
    expect(audit).toHaveLength(1);
  });
});

describe('POST /financial/reports/{id}/reissue', () => {
  it('200 gives a link of its own twenty-five days for the same report, and ends the old one', async () => {
    const { reissue, download, audit, id, pass, links } = await setup();
    pass(86_400_000);
    const { status, body } = await reissue();
    expect(status).toBe(200);
    const { link, url } = body['data'] as { link: { id: string }; url: string };
    expect(link).toMatchObject({
      status: 'open',
      recipient: 'lena@example.com',
      endsAt: '2026-12-19T09:30:07.000Z',
      downloads: 0,
    });
    expect(await download()).toMatchObject({ status: 410 });
    expect(await download(tokenIn(url))).toMatchObject({
      status: 303,
      headers: { location: expect.stringContaining('Expires=1797672607') },
    });
    expect(await links.find(id)).toMatchObject({ replacedBy: link.id });
    expect(audit).toMatchObject([
      { action: 'report.reissue', detail: { linkId: id, successor: link.id } },
    ]);
  });

  it('409 with the newer link for one that was replaced, and of two at once one succeeds', async () => {
    const { reissue, links, id } = await setup();
    const answers = await Promise.all([reissue(), reissue()]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 409,
    ]);
    const { replacedBy } = (await links.find(id)) ?? {};
    expect(await reissue()).toMatchObject({ status: 409, body: { data: { replacedBy } } });
    expect(await reissue({}, 'finance', replacedBy)).toMatchObject({ status: 200 });
  });

  it('409 when the report is gone, and the link stays as it is', async () => {
    const { reissue, stored, download, audit } = await setup();
    stored.clear();
    expect(await reissue()).toMatchObject({ status: 409, body: { code: 'report_missing' } });
    expect(audit).toEqual([]);
    expect(await download()).toMatchObject({ status: 303 });
  });
});

describe('what staff do with links', () => {
  it.each([
    [401, 'nobody'],
    [403, 'outreach'],
    [403, 'viewer'],
  ])('%i leaves no trace for %s', async (status, as) => {
    const { revoke, reissue, call, audit, id } = await setup();
    expect(await revoke({}, as)).toMatchObject({ status });
    expect(await reissue({}, as)).toMatchObject({ status });
    expect(await call(readReportReceipts, { id, as })).toMatchObject({ status });
    expect(audit).toEqual([]);
  });

  it('404 for a link that there is not', async () => {
    const { revoke, reissue, call } = await setup();
    const id = 'x'.repeat(22);
    expect(await revoke({}, 'finance', id)).toMatchObject({ status: 404 });
    expect(await reissue({}, 'finance', id)).toMatchObject({ status: 404 });
    expect(await call(readReportReceipts, { id, as: 'finance' })).toMatchObject({ status: 404 });
  });
});
