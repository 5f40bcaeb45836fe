import { idOfDelivery } from '@distronation/common';
import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { lena, marco, payoutRunsFixture } from '../testing/payout-runs-fixture.ts';

const sentRun = async () => {
  const fixture = payoutRunsFixture();
  const run = await fixture.create();
  await fixture.approve(run);
  const [campaignId = ''] = fixture.ordered.keys();
  const rows = async (query: Record<string, string> = {}) => {
    const { body } = await fixture.call(endpoints.listPayoutRows, {
      params: { id: run.id },
      query,
    });
    return endpoints.listPayoutRows.response.parse(body).data;
  };
  return { ...fixture, campaignId, rows };
};

describe('the rows of a payout run', () => {
  it('are as they were uploaded, with what was found in each, before anything is sent', async () => {
    const { create, call } = payoutRunsFixture();
    const { id } = await create({ rows: [lena, { ...marco, customId: 'DN 99' }] });
    const { body } = await call(endpoints.listPayoutRows, {
      params: { id },
      query: { offset: '1' },
    });
    expect(body['data']).toEqual({
      total: 2,
      rows: [
        {
          ...marco,
          customId: 'DN 99',
          row: 2,
          findings: [
            expect.objectContaining({ kind: 'report_missing' }),
            expect.objectContaining({ kind: 'owner_unknown' }),
          ],
        },
      ],
    });
  });

  it('tell where each statement stands', async () => {
    const { campaignId, deliveries, rows } = await sentRun();
    const idOf = (address: string) => idOfDelivery(campaignId, address);
    deliveries.push({ id: idOf('lena@example.com'), state: 'claimed' });
    const standings = async () => (await rows()).rows.map(({ delivery }) => delivery);
    expect(await standings()).toEqual([{ state: 'pending' }, { state: 'pending' }]);
    deliveries.splice(0, 1, { id: idOf('lena@example.com'), state: 'accepted' });
    deliveries.push({ id: idOf('marco@example.com'), state: 'failed', reason: 'report_missing' });
    expect(await standings()).toEqual([
      { state: 'accepted' },
      { state: 'failed', reason: 'report_missing' },
    ]);
  });

  it('tell who has collected what, also by a link that took another’s place', async () => {
    const { campaignId, finance, rows } = await sentRun();
    await finance.issue({ sendId: campaignId, recipient: 'Lena@Example.com', customIds: ['DN-1'] });
    const statuses = async () =>
      (await rows()).rows.map(({ links = [] }) =>
        links.map(({ label, status }) => [label, status]),
      );
    expect(await statuses()).toEqual([
      [
        ['YouTube Report', 'open'],
        ['Streaming Report', 'open'],
      ],
      [],
    ]);
    const [link] = (await rows()).rows[0]?.links ?? [];
    const params = { id: link?.id ?? '' };
    await finance.call(endpoints.reissueReportLink, { id: params.id, as: 'finance', body: {} });
    const [fresh] = (await rows()).rows[0]?.links ?? [];
    expect(fresh?.id).not.toBe(link?.id);
    await finance.links.keepReceipt(
      { id: fresh?.id ?? '', endsAt: '' },
      { at: '2026-11-24T08:00:00.000Z', by: 'person' },
    );
    expect((await statuses())[0]?.[0]).toEqual(['YouTube Report', 'collected']);
  });
});

describe('the statement of a row', () => {
  it('is shown as its reader will get it, with the reports that are there', async () => {
    const { create, call } = payoutRunsFixture();
    const { id } = await create();
    const { body } = await call(endpoints.readPayoutMail, { params: { id, number: '2' } });
    const { mail } = endpoints.readPayoutMail.response.parse(body).data;
    expect(mail.html).toContain('Payment leaves on the 28th.');
    expect(mail.html).toContain('<footer>Unsubscribe</footer>');
    expect(mail.text).toContain('Hello there,');
    expect(mail.text).toContain('Streaming  0.10 EUR');
    expect(mail.text).toContain('Streaming Report, 24 KB, until 18 December 2026, 09:30 UTC');
    expect(mail.text).not.toContain('YouTube Report');
    const missing = await call(endpoints.readPayoutMail, { params: { id, number: '3' } });
    expect(missing).toMatchObject({ status: 404, body: { code: 'row_not_found' } });
  });

  it('can be looked at before there is a run, even for a row that has no address yet', async () => {
    const { call, runs } = payoutRunsFixture();
    const { subject, html, currency } = { subject: 'S', html: '<p>Hi</p>', currency: 'USD' };
    const message = { subject, html, currency, month: '8', year: '2026' };
    const row = { ...lena, email: '' };
    const { body } = await call(endpoints.previewPayoutMail, { body: { ...message, row } });
    expect(endpoints.previewPayoutMail.response.parse(body).data.mail.text).toContain(
      'Total      1,522.57 USD',
    );
    const greeting = 'Hello {{first name}},';
    expect(
      await call(endpoints.previewPayoutMail, { body: { ...message, row, greeting } }),
    ).toMatchObject({ status: 400, body: { problems: [{ field: 'greeting' }] } });
    expect(runs.all()).toEqual([]);
  });
});
